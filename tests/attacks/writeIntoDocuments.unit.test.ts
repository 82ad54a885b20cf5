import PDFDocument from 'pdfkit';
import { expect, test } from 'vitest';
import { drawPlan, type PlanOnPaper } from '#server/plans/drawPlan.ts';
import { pdfText } from '../support/pdfText.ts';

// V28: what people wrote becomes a link, a script or an object of the document that a judge opens.

const payloads = [
  'https://198.51.100.1/?a=1',
  'javascript:app.alert(1)',
  '<a href="http://198.51.100.1/">Szczegóły</a>',
  '<img src=x onerror=alert(1)><script>alert(1)</script>',
  '<iframe src="file:///etc/passwd">',
  ') Tj ET /JavaScript << /JS (app.alert(1)) /S /JavaScript >>',
  '>> /OpenAction << /S /URI /URI (http://198.51.100.1/) >>',
  'endstream endobj 99 0 obj << /Type /Action /S /Launch >> endobj',
  '(\\)) (\\( \\u0029 \\051',
  '%PDF-1.7 %%EOF startxref 0',
  '{{constructor.constructor("return 1")()}} #{7*7} <%= 7*7 %>',
];

/** What makes a document do something, by the names it has in the file. */
const doing =
  /\/(JavaScript|JS|Launch|URI|OpenAction|AA|SubmitForm|ImportData|GoToR|GoToE|RichMedia|EmbeddedFiles?|Annots|AcroForm|XFA)\b/g;
const doings = (file: Buffer) => file.toString('latin1').match(doing) ?? [];

/** A plan in which every text that somebody typed is this one. */
function planOf(text: string): PlanOnPaper {
  const [unitId, day] = ['unit', new Date('2026-11-20')];
  const of = { unitId, familyId: 'family', childId: null, revision: 1 };
  const activity = { ...of, id: 'a', goalId: 'g', originId: 'a', position: 1, title: text, formOfSupport: 'x' };
  const recorded = { ...of, id: 'r', planId: 'p', recordedById: 's', recordedAt: day, textRevision: 1 };
  return {
    unit: { name: text, letterhead: `${text}\n${text}` },
    plan: {
      ...of,
      id: 'p',
      kind: 'familyWorkPlan',
      version: 1,
      mainGoal: text,
      difficulties: text,
      strengths: text,
      needs: text,
      draftedOn: day,
      draftedById: 's',
      submittedOn: null,
      submittedById: null,
      approvedOn: null,
      approvedById: null,
      supersededOn: null,
      textRevision: 2,
      scopeRevision: 1,
      textChangedOn: day,
    },
    signature: text,
    subjectName: text,
    address: text,
    members: [text],
    draftedByName: text,
    approvedByName: text,
    goals: [
      {
        ...of,
        id: 'g',
        planId: 'p',
        originId: 'g',
        position: 1,
        area: 'health',
        title: text,
        indicator: text,
        progress: 'inProgress',
        activities: [
          {
            ...activity,
            formName: text,
            responsible: 'institution',
            responsibleName: text,
            responsiblePersonId: null,
            dueOn: day,
            expectedEffect: text,
            status: 'planned',
          },
        ],
      },
    ],
    agreements: [{ ...recorded, personId: 'x', personName: text, answer: 'agreed', askedOn: day, note: text }],
    consultations: [{ ...recorded, whom: 'socialWorker', name: text, heldOn: day, remarks: text }],
    submission: { text, on: day, byName: text },
    today: day,
    now: day,
  };
}

test('what people wrote is text on paper and nothing else', async () => {
  const file = await drawPlan(planOf(payloads.join('\n')));
  // A line may be broken anywhere.
  const said = pdfText(file).join('\n').replace(/\s+/g, '');
  for (const payload of payloads) expect(said.split(payload.replace(/\s+/g, '')).length).toBeGreaterThan(15);
  expect(doings(file)).toEqual([]);
});

test('a document that does something is noticed', async () => {
  const document = new PDFDocument();
  document.text('Szczegóły', { link: 'http://198.51.100.1/' });
  const pieces: Buffer[] = [];
  await new Promise((done) => {
    document.on('data', (piece) => pieces.push(piece)).on('end', done);
    document.end();
  });
  expect(doings(Buffer.concat(pieces))).toContain('/URI');
});
