import type { HelpPlan, PlanActivity, PlanAgreement, PlanConsultation, PlanGoal, Unit } from '#prisma/client.ts';
import type { Paper } from '../platform/pdf/paper.ts';
import { pdf } from '../platform/pdf/pdf.ts';
import { givenBefore } from './givenBefore.ts';
import { planStatusOf } from './planStatus.ts';
import {
  activityStatusNames,
  answerNames,
  areaNames,
  consultedNames,
  kindNames,
  marks,
  progressNames,
  responsibleNames,
} from './planWords.ts';

export type PlanOnPaper = {
  unit: Pick<Unit, 'name' | 'letterhead'>;
  plan: HelpPlan;
  /** Case sign (znak sprawy). */
  signature: string;
  subjectName: string;
  address: string;
  members: readonly string[];
  draftedByName: string;
  approvedByName: string;
  goals: readonly (PlanGoal & { activities: readonly (PlanActivity & { formName: string })[] })[];
  agreements: readonly (PlanAgreement & { personName: string })[];
  consultations: readonly PlanConsultation[];
  /** With what words it was submitted, and by whom. */
  submission: { text: string; on: Date; byName: string } | null;
  today: Date;
  now: Date;
};

/** The plan as the office files it; what is not in force says so across every page. */
export function drawPlan(given: PlanOnPaper): Promise<Buffer> {
  const { unit, plan, signature, today, now } = given;
  const mark = marks[planStatusOf(plan)];
  const lines = unit.letterhead.split('\n').filter((line) => line.trim());
  return pdf(
    {
      title: kindNames[plan.kind],
      letterhead: [unit.name, ...lines],
      signature,
      ...(mark && { mark }),
      madeAt: now,
    },
    (paper) => {
      paper.title(kindNames[plan.kind], `wersja ${plan.version} · stan na dzień ${inPolish(today)}`);
      paper.facts(headOf(given));
      drawDiagnosis(paper, plan);
      drawGoals(paper, given);
      drawAgreements(paper, given);
      drawConsultations(paper, given);
      drawExplanation(paper, given);
      drawSignatures(paper, given);
    },
  );
}

function headOf({ plan, signature, subjectName, address, members, draftedByName, approvedByName }: PlanOnPaper) {
  const facts: [string, string][] = [
    [plan.familyId ? 'Rodzina' : 'Dziecko', subjectName],
    ['Adres', address],
    ['Osoby w rodzinie', members.join(', ')],
    ['Znak sprawy', signature],
    [plan.familyId ? 'Asystent rodziny' : 'Koordynator', draftedByName],
    ['Sporządzono', inPolish(plan.draftedOn)],
    ['Złożono do zatwierdzenia', plan.submittedOn ? inPolish(plan.submittedOn) : ''],
    ['Zatwierdzono', plan.approvedOn ? `${inPolish(plan.approvedOn)}, ${approvedByName}` : ''],
    ['Zastąpiono nowszą wersją', plan.supersededOn ? inPolish(plan.supersededOn) : ''],
  ];
  return facts.filter(([, value]) => value);
}

function drawDiagnosis(paper: Paper, { difficulties, strengths, needs, mainGoal }: HelpPlan) {
  paper.heading('Diagnoza');
  paper.facts([
    ['Trudności', difficulties || '—'],
    ['Zasoby i mocne strony', strengths || '—'],
    ['Potrzeby', needs || '—'],
  ]);
  paper.heading('Cel główny');
  paper.paragraph(mainGoal);
}

function drawGoals(paper: Paper, { goals }: PlanOnPaper) {
  paper.heading('Cele szczegółowe i działania');
  for (const [n, { title, area, indicator, progress, activities }] of goals.entries()) {
    paper.keepTogether(120);
    paper.paragraph(`${n + 1}. ${title}`, { bold: true });
    paper.facts([
      ['Obszar', areaNames[area]],
      ...(indicator ? ([['Sposób oceny', indicator]] as const) : []),
      ['Stan realizacji', progressNames[progress]],
    ]);
    paper.table({
      columns: [
        { width: 2.6, head: 'Działanie (forma wsparcia)' },
        { width: 1.7, head: 'Kto odpowiada' },
        { width: 1.25, head: 'Termin' },
        { width: 2.4, head: 'Przewidywany efekt' },
        { width: 1.4, head: 'Stan' },
      ],
      rows: activities.map((activity) => [
        `${activity.title}\n(${activity.formName})`,
        `${activity.responsibleName}\n(${responsibleNames[activity.responsible]})`,
        inPolish(activity.dueOn),
        activity.expectedEffect,
        activityStatusNames[activity.status],
      ]),
    });
  }
}

function drawAgreements(paper: Paper, { plan, agreements }: PlanOnPaper) {
  if (agreements.length === 0) return;
  paper.heading('Zgoda rodziny');
  paper.table({
    columns: [
      { width: 2, head: 'Osoba' },
      { width: 1.6, head: 'Odpowiedź' },
      { width: 1, head: 'Dnia' },
      { width: 2.6, head: 'Uwagi' },
    ],
    rows: agreements.map((agreement) => [
      agreement.personName,
      answerNames[agreement.answer],
      inPolish(agreement.askedOn),
      inLines(agreement.note, beforeChange('Odpowiedź', agreement, agreement.askedOn, plan)),
    ]),
  });
}

function drawConsultations(paper: Paper, { plan, consultations }: PlanOnPaper) {
  if (consultations.length === 0) return;
  paper.heading('Konsultacje');
  paper.table({
    columns: [
      { width: 2, head: 'Z kim' },
      { width: 1, head: 'Dnia' },
      { width: 3, head: 'Uwagi' },
    ],
    rows: consultations.map((consultation) => [
      `${consultation.name}\n(${consultedNames[consultation.whom]})`,
      inPolish(consultation.heldOn),
      inLines(consultation.remarks, beforeChange('Konsultacja', consultation, consultation.heldOn, plan)),
    ]),
  });
}

/** Whoever reads the page sees which words are about an earlier text, without having to compare days. */
function beforeChange(what: string, said: PlanAgreement | PlanConsultation, on: Date, plan: HelpPlan) {
  const changedOn = givenBefore(said, plan);
  return changedOn ? `${what} z ${inPolish(on)} dotyczy wersji sprzed zmian z ${inPolish(changedOn)}.` : '';
}

const inLines = (...lines: string[]) => lines.filter(Boolean).join('\n');

function drawExplanation(paper: Paper, { plan, agreements, consultations, submission }: PlanOnPaper) {
  if (!submission?.text || ![...agreements, ...consultations].some((said) => givenBefore(said, plan))) return;
  paper.keepTogether(60);
  paper.paragraph(`Wyjaśnienie złożone z planem ${inPolish(submission.on)} (${submission.byName}): ${submission.text}`);
}

/** Whoever refused is not asked to sign: the refusal stands above. */
function drawSignatures(paper: Paper, given: PlanOnPaper) {
  const { plan, agreements, consultations, draftedByName, approvedByName } = given;
  const family = agreements.filter(({ answer }) => answer !== 'refused').map(({ personName }) => personName);
  const consulted = consultations.map(({ name, whom }) => `${name} (${consultedNames[whom]})`);
  paper.heading('Podpisy');
  paper.signatures([
    ...family,
    ...(plan.familyId ? [] : ['rodzina zastępcza']),
    `${draftedByName} (${plan.familyId ? 'asystent rodziny' : 'koordynator rodzinnej pieczy zastępczej'})`,
    ...new Set(consulted),
    approvedByName ? `${approvedByName} (kierownik)` : 'kierownik',
  ]);
}

const inPolish = (day: Date) => day.toISOString().slice(0, 10).split('-').reverse().join('.');
