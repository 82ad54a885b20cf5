/** A sentence for the person who sent it, in both languages. `{name}` is filled in from the refusal. */
type Words = { readonly status: number; readonly pl: string; readonly en: string };

/** Every code the API may refuse with. The screens and the API say the same words, because these are the words. */
export const refusals = {
  notJson: { status: 400, pl: 'Treść żądania nie jest poprawnym JSON-em.', en: 'The body is not valid JSON.' },
  invalidQuery: { status: 400, pl: 'Nieznany lub błędny parametr adresu.', en: 'An unknown or wrong query parameter.' },
  invalidBody: {
    status: 400,
    pl: 'Formularz zawiera błędy. Sprawdź zaznaczone pola.',
    en: 'The form has errors. Check the marked fields.',
  },
  signedOut: { status: 401, pl: 'Zaloguj się, aby kontynuować.', en: 'Sign in to continue.' },
  'session.wrongCredentials': { status: 401, pl: 'Nieprawidłowy e-mail lub hasło.', en: 'Wrong e-mail or password.' },
  'session.throttled': {
    status: 429,
    pl: 'Zbyt wiele nieudanych prób. Spróbuj ponownie za {seconds} s.',
    en: 'Too many failed attempts. Try again in {seconds} s.',
  },
  'session.noRole': {
    status: 403,
    pl: 'To konto nie ma dziś żadnej roli. Zgłoś się do administratora jednostki.',
    en: 'This account has no role today. Ask the administrator of the unit.',
  },
  crossSite: {
    status: 403,
    pl: 'Żądanie z obcej strony zostało odrzucone.',
    en: 'A request from another site was refused.',
  },
  notAllowed: { status: 403, pl: 'Nie masz uprawnień do tej czynności.', en: 'You may not do this.' },
  notFound: {
    status: 404,
    pl: 'Nie znaleziono. Pozycja nie istnieje albo nie masz do niej dostępu.',
    en: 'Not found. It does not exist, or it is not yours to see.',
  },
  noSuchAddress: { status: 404, pl: 'Nie ma takiego adresu.', en: 'There is no such address.' },
  methodNotAllowed: {
    status: 405,
    pl: 'Tego nie można zrobić pod tym adresem.',
    en: 'That cannot be done at this address.',
  },
  contradiction: {
    status: 422,
    pl: 'Te dane są sprzeczne z tym, co już zapisano. Niczego nie zapisano.',
    en: 'This contradicts what is recorded already. Nothing was saved.',
  },
  alreadyExists: { status: 409, pl: 'Taka pozycja już istnieje.', en: 'This exists already.' },
  changedMeanwhile: {
    status: 412,
    pl: 'Ktoś zmienił tę pozycję w międzyczasie. Sprawdź, jak jest teraz, i zdecyduj.',
    en: 'Someone changed it meanwhile. See how it is now and decide.',
  },
  tooLarge: { status: 413, pl: 'Treść jest za duża (najwyżej 256 kB).', en: 'The body is too large (256 kB at most).' },
  unsupportedMediaType: {
    status: 415,
    pl: 'Wyślij treść jako application/json.',
    en: 'Send the body as application/json.',
  },
  conditionMissing: {
    status: 428,
    pl: 'Brakuje wersji zmienianej pozycji (nagłówek If-Match).',
    en: 'The version being changed is missing (If-Match header).',
  },
  'idempotency.wrongKey': {
    status: 400,
    pl: 'Nagłówek Idempotency-Key musi być losowym identyfikatorem UUID (wersja 4 lub 7).',
    en: 'The Idempotency-Key header must be a random UUID (version 4 or 7).',
  },
  'idempotency.otherCommand': {
    status: 422,
    pl: 'Ten klucz (Idempotency-Key) przyszedł już z innym poleceniem. Niczego nie zapisano.',
    en: 'This key (Idempotency-Key) came with another command before. Nothing was saved.',
  },
  'idempotency.stillRunning': {
    status: 409,
    pl: 'To samo polecenie jest właśnie wykonywane. Spróbuj ponownie za chwilę.',
    en: 'The same command is being carried out just now. Try again in a moment.',
  },
  'idempotency.doneAlready': {
    status: 409,
    pl: 'To już zapisano. Odpowiedzi nie można pokazać ponownie, bo nie masz już dostępu do tego, czego dotyczy, albo pracujesz w innej roli.',
    en: 'This has been saved. Its answer cannot be shown again: what it is about is not open to you any more, or you act in another role.',
  },
  unexpected: {
    status: 500,
    pl: 'Coś poszło nie tak po naszej stronie. Niczego nie zapisano.',
    en: 'Something went wrong on our side. Nothing was saved.',
  },
  unavailable: {
    status: 503,
    pl: 'System jest chwilowo niedostępny. Niczego nie zapisano, spróbuj ponownie.',
    en: 'The system is briefly unavailable. Nothing was saved, try again.',
  },

  'activityLogs.heldInFuture': {
    status: 422,
    pl: 'Data nie może być z przyszłości: zapisuje się to, co już było.',
    en: 'The date cannot be in the future: one records what has been.',
  },
  'activityLogs.beforeIntake': {
    status: 422,
    pl: 'Data jest wcześniejsza niż przyjęcie rodziny ({intakeOn}).',
    en: 'This is dated before the family was taken on ({intakeOn}).',
  },
  'activityLogs.afterEnding': {
    status: 422,
    pl: 'Praca z tą rodziną zakończyła się {endedOn}. Data nie może być późniejsza.',
    en: 'Work with this family ended on {endedOn}. Nothing can be dated later.',
  },
  'activityLogs.minutes': {
    status: 422,
    pl: 'Podaj czas trwania: więcej niż 0 minut i najwyżej 24 godziny.',
    en: 'Give a duration: more than 0 minutes and at most 24 hours.',
  },
  'activityLogs.formOfSupportMissing': {
    status: 422,
    pl: 'Wybierz co najmniej jedną formę wsparcia: ma ją każda czynność, która się odbyła.',
    en: 'Choose at least one form of support: whatever took place has one.',
  },
  'activityLogs.onlyIfTookPlace': {
    status: 422,
    pl: 'Czas trwania i formy wsparcia ma tylko to, co się odbyło.',
    en: 'Only what took place has a duration and forms of support.',
  },
  'activityLogs.unknownForm': {
    status: 422,
    pl: 'W słowniku jednostki nie ma formy wsparcia „{code}”.',
    en: 'The unit’s dictionary has no form of support “{code}”.',
  },
  'activityLogs.oneSubject': {
    status: 422,
    pl: 'Wskaż rodzinę albo rodzinę zastępczą, jedną z nich.',
    en: 'Name a family or a foster family, one of them.',
  },
  'activityLogs.notYours': {
    status: 404,
    pl: 'Nie ma takiej rodziny wśród Twoich rodzin.',
    en: 'There is no such family among yours.',
  },
  'activityLogs.strangerPresent': {
    status: 422,
    pl: 'Wśród obecnych jest osoba spoza tej rodziny.',
    en: 'Someone listed as present does not belong to this family.',
  },
  'activityLogs.strangeGoal': {
    status: 422,
    pl: 'Wskazany cel lub działanie nie należy do planu tej rodziny.',
    en: 'The goal or activity does not belong to this family’s plan.',
  },
  'activityLogs.nextVisitInPast': {
    status: 422,
    pl: 'Następna wizyta musi być późniejsza niż ta.',
    en: 'The next visit must be later than this one.',
  },
  'activityLogs.reasonMissing': {
    status: 422,
    pl: 'Minęło 7 dni: podaj powód poprawki. Poprzednia treść zostanie zachowana.',
    en: 'Seven days have passed: give a reason for the correction. The old text is kept.',
  },

  'activityLogs.outcomeOfKind': {
    status: 422,
    pl: 'Taki wynik nie pasuje do tego rodzaju kontaktu. Wybierz inny wynik albo inny rodzaj.',
    en: 'This outcome does not go with this kind of contact. Choose another outcome or another kind.',
  },
  'activityLogs.institutionMissing': {
    status: 422,
    pl: 'Podaj nazwę instytucji, z którą był kontakt.',
    en: 'Name the institution the contact was with.',
  },
  'activityLogs.strangeChild': {
    status: 422,
    pl: 'Wśród dzieci, których dotyczy wpis, jest osoba spoza dzieci tej rodziny albo ktoś wskazany dwa razy.',
    en: 'Among the children the entry is about is someone who is no child of this family, or someone named twice.',
  },
  'activityLogs.tasksOfAssistants': {
    status: 422,
    pl: 'Zadania z art. 15 wskazuje się tylko przy pracy asystenta z rodziną, nie przy rodzinie zastępczej.',
    en: 'Tasks of art. 15 are an assistant’s work with a family, not with a foster family.',
  },
  'activityLogs.familyTwice': {
    status: 422,
    pl: 'Ta sama rodzina jest wskazana dwa razy. Każda rodzina może być w wydarzeniu tylko raz.',
    en: 'The same family is named twice. Each family takes part once.',
  },
  'activityLogs.tooManyForMinutes': {
    status: 422,
    pl: 'Czas jest za krótki, aby podzielić go między wszystkie rodziny: na każdą musi przypaść co najmniej minuta.',
    en: 'The time is too short to be divided among all families: each must have a minute at least.',
  },
  'entryReviews.nothingToReview': {
    status: 404,
    pl: 'Nie ma takiego wpisu wśród tych, o które możesz pytać. O własne wpisy pyta inny kierownik.',
    en: 'There is no such entry among those you may ask about. One’s own entries are for another supervisor.',
  },
  'entryReviews.changedMeanwhile': {
    status: 409,
    pl: 'Autor zmienił ten wpis, zanim pytanie doszło. Przeczytaj go jeszcze raz.',
    en: 'The author changed this entry before the question arrived. Read it again.',
  },

  'access.oneSubject': {
    status: 422,
    pl: 'Wskaż rodzinę albo rodzinę zastępczą: jedną z nich.',
    en: 'Name a family or a foster family: one of them.',
  },
  'substitutions.samePerson': {
    status: 422,
    pl: 'Nikt nie zastępuje samego siebie. Wybierz inną osobę.',
    en: 'Nobody stands in for themselves. Choose someone else.',
  },
  'substitutions.endBeforeStart': {
    status: 422,
    pl: 'Zastępstwo nie może kończyć się przed pierwszym dniem.',
    en: 'A substitution cannot end before its first day.',
  },
  'substitutions.tooLong': {
    status: 422,
    pl: 'Zastępstwo trwa najwyżej {days} dni. Przy dłuższej nieobecności przekaż rodziny innej osobie.',
    en: 'A substitution lasts {days} days at most. For a longer absence hand the families over.',
  },
  'substitutions.noCommonRole': {
    status: 422,
    pl: 'Te osoby nie mają w tym dniu wspólnej roli: asystenta zastępuje asystent, koordynatora koordynator.',
    en: 'These persons share no role on that day: an assistant stands in for an assistant, a coordinator for a coordinator.',
  },
  'substitutions.already': {
    status: 422,
    pl: 'Ta osoba już zastępuje ją w części tego czasu. Zmień istniejące zastępstwo.',
    en: 'This person stands in for them during part of that time already. Change that substitution.',
  },
  'emergencyAccesses.openAlready': {
    status: 422,
    pl: 'Te akta są już dla Ciebie otwarte.',
    en: 'This file is open to you already.',
  },
  'emergencyAccesses.noSuchFile': {
    status: 422,
    pl: 'Nie ma akt o tym znaku sprawy, które można otworzyć awaryjnie. Sprawdź znak albo zadzwoń do kierownika.',
    en: 'There is no file with this case sign that can be opened in an emergency. Check the sign or call the supervisor.',
  },
  'emergencyAccesses.reviewed': {
    status: 422,
    pl: 'Ten dostęp już oceniono. Oceny się nie zmienia.',
    en: 'This access has been reviewed. A review is not changed.',
  },
  'conflicts.ownOnly': {
    status: 403,
    pl: 'Możesz zgłosić tylko własny konflikt interesów. O innych osobach powiedz kierownikowi.',
    en: 'You may declare your own conflict of interest only. Tell the supervisor about others.',
  },
  'conflicts.already': {
    status: 422,
    pl: 'Ten konflikt interesów jest już zgłoszony.',
    en: 'This conflict of interest has been declared already.',
  },
  'conflicts.withdrawn': {
    status: 422,
    pl: 'Ten konflikt interesów już wycofano.',
    en: 'This conflict of interest has been withdrawn already.',
  },
  'seals.nameYourself': {
    status: 422,
    pl: 'Wśród wskazanych osób musisz być Ty: inaczej nikt z zapieczętowujących nie mógłby zdjąć pieczęci.',
    en: 'You must be among the named persons: otherwise nobody who sealed the file could lift the seal.',
  },
  'seals.unknownPerson': {
    status: 422,
    pl: 'Wśród wskazanych osób jest ktoś spoza jednostki.',
    en: 'One of the named persons does not work for the unit.',
  },
  'seals.already': {
    status: 422,
    pl: 'Te akta są już zapieczętowane. Zmień listę osób w istniejącej pieczęci.',
    en: 'This file is sealed already. Change the persons named in that seal.',
  },
  'interventions.noticedLater': {
    status: 422,
    pl: 'Zagrożenie zauważono najpóźniej w chwili zapisu. Popraw godzinę.',
    en: 'The danger was noticed when it was recorded, at the latest. Correct the time.',
  },
  'interventions.toldLater': {
    status: 422,
    pl: 'Zapisz tylko to, co już się stało: ta chwila jest późniejsza niż zapis.',
    en: 'Record only what has happened: this moment is later than the record.',
  },
  'interventions.unknownChild': {
    status: 422,
    pl: 'Tego dziecka nie ma w tej rodzinie. Zapisz bez niego i opisz je własnymi słowami.',
    en: 'This child is not in this family. Record it without the child and describe them in your own words.',
  },
  'interventions.toldHow': {
    status: 422,
    pl: 'Podaj, kogo i w jaki sposób powiadomiono.',
    en: 'Say who was told and how.',
  },
  'interventions.emptyNote': {
    status: 422,
    pl: 'Napisz, co dopisujesz, albo wskaż, kogo powiadomiono.',
    en: 'Write what you add, or say who was told.',
  },
  'interventions.closed': {
    status: 422,
    pl: 'Ta interwencja jest już zamknięta. Nowe fakty dopisz jako kolejny krok.',
    en: 'This intervention is closed already. Add new facts as another step.',
  },
  'blueCards.inFuture': {
    status: 422,
    pl: 'Data nie może być z przyszłości.',
    en: 'The date cannot be in the future.',
  },
  'blueCards.passedOnByAuthor': {
    status: 422,
    pl: 'Kartę przekazuje ten, kto ją wypełnił. Przy innej roli nie podawaj daty przekazania.',
    en: 'Whoever wrote the form passes it on. With another role leave that date out.',
  },
  'blueCards.passedOnBefore': {
    status: 422,
    pl: 'Karty nie można przekazać wcześniej, niż ją wypełniono.',
    en: 'A form cannot be passed on before it was written.',
  },
  'courtDates.notObliged': {
    status: 422,
    pl: 'Sprawozdania sąd oczekuje tylko o rodzinie, którą zobowiązał do pracy z asystentem. Dla tej rodziny wybierz opinię.',
    en: 'A court awaits reports only on a family it obliged to work with an assistant. Choose an opinion for this family.',
  },
  'courtDates.inFuture': {
    status: 422,
    pl: 'Dzień wysłania nie może być z przyszłości.',
    en: 'The day of sending cannot be in the future.',
  },
  'courtDates.sentMissing': {
    status: 422,
    pl: 'Podaj dzień, w którym pismo wysłano.',
    en: 'Give the day on which the letter was sent.',
  },
  'courtDates.sentAlready': {
    status: 422,
    pl: 'Pismo już wysłano, więc tego terminu nie można wycofać.',
    en: 'The letter was sent already, so this date cannot be withdrawn.',
  },
  'handOvers.samePerson': {
    status: 422,
    pl: 'Nikt nie przekazuje rodziny samemu sobie. Wybierz inną osobę.',
    en: 'Nobody hands a family over to themselves. Choose someone else.',
  },
  'handOvers.notAssigned': {
    status: 422,
    pl: 'Przekazujący nie prowadzi już tej rodziny, więc nie ma czego przekazać. Sprawdź przydziały.',
    en: 'The giver does not look after this family any more, so there is nothing to hand over. Check the assignments.',
  },
  'handOvers.pendingAlready': {
    status: 409,
    pl: 'Ta rodzina czeka już na przyjęcie przez kogoś. Najpierw wycofaj tamto przekazanie.',
    en: 'This family is waiting to be accepted by somebody already. Withdraw that hand-over first.',
  },
  'handOvers.closedToReceiver': {
    status: 422,
    pl: 'Tych akt ta osoba nie może otworzyć (konflikt interesów albo pieczęć). Wybierz kogoś innego.',
    en: 'This file is closed to that person (a conflict of interest or a seal). Choose someone else.',
  },
  'handOvers.ceiling': {
    status: 422,
    pl: 'Po przyjęciu byłoby {count} rodzin, a ustawa dopuszcza najwyżej {ceiling} jednocześnie (art. 15 ust. 4 i art. 77 ustawy o wspieraniu rodziny). Podaj powód, jeśli mimo to przekazujesz.',
    en: 'That would make {count} families and the Act allows at most {ceiling} at one time (art. 15(4) and art. 77). Give a reason to hand over nevertheless.',
  },
  'handOvers.decided': {
    status: 422,
    pl: 'To przekazanie jest już rozstrzygnięte.',
    en: 'This hand-over has been decided already.',
  },
  'handOvers.reasonMissing': {
    status: 422,
    pl: 'Napisz, dlaczego nie przyjmujesz tej rodziny.',
    en: 'Say why you do not accept this family.',
  },
  'assignments.oneSubject': {
    status: 422,
    pl: 'Wskaż rodzinę albo rodzinę zastępczą, jedną z nich.',
    en: 'Name a family or a foster family, one of them.',
  },
  'assignments.ceiling': {
    status: 422,
    pl: 'Ta osoba ma już {count} rodzin, a ustawa dopuszcza najwyżej {ceiling} jednocześnie (art. 15 ust. 4 i art. 77 ustawy o wspieraniu rodziny). Podaj powód, jeśli mimo to przydzielasz.',
    en: 'This person already has {count} families and the Act allows at most {ceiling} at one time (art. 15(4) and art. 77). Give a reason to assign nevertheless.',
  },
  'assignments.wrongRole': {
    status: 422,
    pl: 'Rodzinę prowadzi asystent, rodzinę zastępczą koordynator. Ta osoba nie ma dziś tej roli.',
    en: 'A family is looked after by an assistant, a foster family by a coordinator. This person does not hold that role.',
  },
  'assignments.already': {
    status: 409,
    pl: 'Ta osoba już prowadzi tę rodzinę w tym czasie.',
    en: 'This person already looks after this family at that time.',
  },
  'assignments.endBeforeStart': {
    status: 422,
    pl: 'Ostatni dzień nie może być wcześniejszy niż pierwszy.',
    en: 'The last day cannot be before the first.',
  },
  'assignments.notLonger': {
    status: 422,
    pl: 'Zakończonego przydziału nie można wydłużyć. Przydziel rodzinę ponownie: sprawdzimy limit 15 rodzin.',
    en: 'An ended assignment cannot be lengthened. Assign the family anew: the ceiling of 15 is checked then.',
  },
  'assignments.beforeIntake': {
    status: 422,
    pl: 'Pierwszy dzień nie może być wcześniejszy niż przyjęcie rodziny.',
    en: 'The first day cannot be before the family was taken on.',
  },
  'assignments.familyEnded': {
    status: 422,
    pl: 'Praca z tą rodziną jest zakończona.',
    en: 'Work with this family has ended.',
  },

  'plans.notYours': {
    status: 404,
    pl: 'Nie ma takiej rodziny ani dziecka wśród Twoich podopiecznych.',
    en: 'There is no such family or child in your care.',
  },
  'plans.subject': {
    status: 422,
    pl: 'Plan pracy z rodziną dotyczy rodziny, plan pomocy dziecku i program usamodzielnienia dotyczą dziecka.',
    en: 'A family work plan is about a family; a child help plan and an independence programme are about a child.',
  },
  'plans.draftExists': {
    status: 409,
    pl: 'Istnieje już szkic następnej wersji tego planu.',
    en: 'A draft of the next version already exists.',
  },
  'plans.notDraft': {
    status: 422,
    pl: 'Zatwierdzonego lub złożonego planu się nie zmienia: przygotuj nową wersję.',
    en: 'A submitted or approved plan is not changed: prepare a new version.',
  },
  'plans.notSubmitted': {
    status: 422,
    pl: 'Ten plan nie czeka na decyzję.',
    en: 'This plan does not await a decision.',
  },
  'plans.familyEnded': {
    status: 409,
    pl: 'Praca z tą rodziną jest zakończona. Nowy plan powstaje po jej wznowieniu.',
    en: 'Work with this family has ended. A new plan is made when it begins again.',
  },
  'plans.ownPlan': { status: 403, pl: 'Nikt nie zatwierdza własnego planu.', en: 'Nobody approves their own plan.' },
  'plans.empty': {
    status: 422,
    pl: 'Plan musi mieć co najmniej jeden cel z działaniem: zakresem, terminem i przewidywanym efektem (art. 15 ustawy o wspieraniu rodziny).',
    en: 'A plan needs at least one goal with an activity: scope, date and expected effect (art. 15 of the Act).',
  },
  'plans.goalsWithoutActivities': {
    status: 422,
    pl: 'Te cele nie mają działań: {names}. Dodaj do każdego działanie z terminem i przewidywanym efektem albo usuń cel (art. 15 ustawy o wspieraniu rodziny).',
    en: 'These goals have no activities: {names}. Give each an activity with a date and an expected effect, or remove the goal (art. 15 of the Act).',
  },
  'plans.agreementsMissing': {
    status: 422,
    pl: 'Zapisz, co o tym planie powiedziały osoby dorosłe mieszkające w rodzinie: {names}. Odmowa nie wstrzymuje planu; gdy kogoś nie można było zapytać, napisz dlaczego.',
    en: 'Record what the adults living in the family said to this plan: {names}. A refusal does not stop the plan; when somebody could not be asked, say why.',
  },
  'plans.agreementsOutdated': {
    status: 422,
    pl: 'Po uzyskaniu zgody zmieniono zakres planu: cele, działania, terminy lub osoby odpowiedzialne. Zapytaj ponownie i zapisz nową odpowiedź: {names}. Gdy kogoś nie można zapytać, napisz dlaczego.',
    en: 'After they agreed, the scope of the plan was changed: goals, activities, dates or who is responsible. Ask again and record the new answer: {names}. When somebody cannot be asked, say why.',
  },
  'plans.explanationMissing': {
    status: 422,
    pl: 'Plan zmieniono po tym, co powiedzieli: {names}. Zapytaj ponownie albo napisz w komentarzu, co zmieniono i dlaczego ich słowa są nadal aktualne.',
    en: 'The plan was changed after what these said: {names}. Ask again, or say in the comment what was changed and why their words still hold.',
  },
  'plans.consultationMissing': {
    status: 422,
    pl: 'Zapisz konsultację z pracownikiem socjalnym: z kim, kiedy i jakie miał uwagi (art. 15 ust. 1 pkt 1 ustawy o wspieraniu rodziny).',
    en: 'Record the consultation with the social worker: with whom, when and with what remarks (art. 15(1)(1) of the Act).',
  },
  'plans.coordinationMissing': {
    status: 422,
    pl: 'W pieczy zastępczej jest dziecko z tej rodziny: {names}. Zapisz uzgodnienie planu z koordynatorem (art. 15 ust. 1 pkt 2 ustawy o wspieraniu rodziny).',
    en: 'A child of this family is in foster care: {names}. Record that the plan was coordinated with the coordinator (art. 15(1)(2) of the Act).',
  },
  'plans.strangeResponsible': {
    status: 422,
    pl: 'Wskazana osoba nie mieszka w tej rodzinie. Wybierz kogoś z rodziny albo wpisz imię i nazwisko.',
    en: 'This person does not live in the family. Choose a member of the family or write a name.',
  },
  'planAgreements.familyPlan': {
    status: 422,
    pl: 'Zgodę osób dorosłych zapisuje się przy planie pracy z rodziną.',
    en: 'The agreement of adults is recorded with a family work plan.',
  },
  'planAgreements.stranger': {
    status: 422,
    pl: 'Ta osoba nie należy do tej rodziny.',
    en: 'This person does not belong to the family.',
  },
  'planAgreements.already': {
    status: 409,
    pl: 'Odpowiedź tej osoby jest już zapisana. Zmień zapisaną odpowiedź.',
    en: 'The answer of this person is recorded already. Change that answer.',
  },
  'planAgreements.inFuture': {
    status: 422,
    pl: 'Dzień rozmowy nie może być z przyszłości.',
    en: 'The day of the conversation cannot be in the future.',
  },
  'planAgreements.noteMissing': {
    status: 422,
    pl: 'Napisz, dlaczego nie można było zapytać tej osoby.',
    en: 'Say why this person could not be asked.',
  },
  'planConsultations.inFuture': {
    status: 422,
    pl: 'Dzień konsultacji nie może być z przyszłości.',
    en: 'The day of the consultation cannot be in the future.',
  },
  'plans.commentMissing': {
    status: 422,
    pl: 'Napisz, co poprawić, zanim zwrócisz plan.',
    en: 'Say what to improve before returning the plan.',
  },
  'plans.unknownForm': {
    status: 422,
    pl: 'W słowniku jednostki nie ma tej formy wsparcia.',
    en: 'The unit’s dictionary has no such form of support.',
  },
  'plans.goalHasActivities': {
    status: 409,
    pl: 'Ten cel ma działania. Najpierw usuń działania.',
    en: 'This goal has activities. Remove them first.',
  },

  'assessments.notYours': {
    status: 404,
    pl: 'Nie ma takiej rodziny ani dziecka wśród Twoich podopiecznych.',
    en: 'There is no such family or child in your care.',
  },
  'assessments.subject': {
    status: 422,
    pl: 'Wskaż rodzinę albo dziecko, zgodnie z rodzajem oceny.',
    en: 'Name a family or a child, as the kind of assessment requires.',
  },
  'assessments.heldInFuture': {
    status: 422,
    pl: 'Data oceny nie może być z przyszłości.',
    en: 'An assessment cannot be dated in the future.',
  },
  'assessments.beforeBeginning': {
    status: 422,
    pl: 'Data oceny jest wcześniejsza niż początek pracy lub pobytu w pieczy.',
    en: 'The assessment is dated before work or care began.',
  },
  'assessments.onlyHeadings': {
    status: 422,
    pl: 'Same zagadnienia to jeszcze nie ocena. Napisz pod nimi, co ustalono.',
    en: 'Headings alone are not an assessment. Write what was found under them.',
  },
  'assessments.conclusion': {
    status: 422,
    pl: 'Ten wniosek nie pasuje do rodzaju oceny.',
    en: 'This conclusion does not fit the kind of assessment.',
  },
  'assessments.ofFamiliesOnly': {
    status: 422,
    pl: 'Obszary, okres, zaangażowanie i przeszkody opisuje się tylko w ocenie rodziny.',
    en: 'Areas, period, effort and obstacles belong to the assessment of a family only.',
  },
  'assessments.period': {
    status: 422,
    pl: 'Koniec ocenianego okresu jest wcześniejszy niż jego początek.',
    en: 'The period ends before it begins.',
  },
  'assessments.periodAfter': {
    status: 422,
    pl: 'Oceniany okres nie może sięgać poza dzień oceny.',
    en: 'The period cannot reach beyond the day of the assessment.',
  },
  'assessments.familyEnded': {
    status: 422,
    pl: 'Praca z tą rodziną jest zakończona. Ocena nie może być późniejsza niż dzień zakończenia.',
    en: 'Work with this family has ended. It cannot be assessed on a later day.',
  },
  'assessments.amendmentReason': {
    status: 422,
    pl: 'Zmiana przekazanej oceny wymaga wskazania tej oceny i powodu.',
    en: 'Correcting an assessment that was passed on needs that assessment and a reason.',
  },
  'assessments.notToBeAmended': {
    status: 422,
    pl: 'Tej oceny nie można skorygować: jest jeszcze szkicem, została już skorygowana albo dotyczy kogoś innego.',
    en: 'This assessment cannot be corrected: it is still a draft, has been corrected already or is about somebody else.',
  },
  'assessments.notDraft': {
    status: 409,
    pl: 'Ta ocena została już przekazana. Jej treści nie można zmienić; można zapisać korektę z powodem.',
    en: 'This assessment has been passed on. Its text stays; a correction with a reason can be recorded.',
  },
  'assessments.areasMissing': {
    status: 422,
    pl: 'Nie oceniono jeszcze wszystkich obszarów (brakuje: {count}). Przy obszarze, który nie dotyczy rodziny, wybierz „nie dotyczy”.',
    en: 'Not every area has been looked at ({count} missing). Choose “does not apply” where it does not.',
  },
  'assessments.notSubmitted': {
    status: 409,
    pl: 'Ta ocena nie czeka na decyzję.',
    en: 'This assessment does not wait for a decision.',
  },
  'assessments.own': {
    status: 403,
    pl: 'Własnej oceny nie można zatwierdzić ani zwrócić. Zrobi to inna osoba.',
    en: 'Nobody approves or returns their own assessment. Somebody else does.',
  },
  'assessments.commentMissing': {
    status: 422,
    pl: 'Napisz, co poprawić: zwrot oceny wymaga komentarza.',
    en: 'Write what is to be improved: returning an assessment needs a comment.',
  },

  'deaths.inFuture': {
    status: 422,
    pl: 'Dzień zgonu nie może być z przyszłości.',
    en: 'A death cannot be dated in the future.',
  },
  'deaths.beforeBirth': {
    status: 422,
    pl: 'Dzień zgonu jest wcześniejszy niż data urodzenia.',
    en: 'The death is dated before the birth.',
  },
  'deaths.recordedAlready': {
    status: 409,
    pl: 'Zgon tej osoby jest już odnotowany.',
    en: 'The death of this person has been recorded.',
  },
  'deaths.decidedAlready': {
    status: 409,
    pl: 'Ta decyzja już zapadła.',
    en: 'This has been decided already.',
  },

  'endings.endedAlready': {
    status: 409,
    pl: 'Praca z tą rodziną jest już zakończona.',
    en: 'Work with this family has ended already.',
  },
  'endings.proposedAlready': {
    status: 409,
    pl: 'Wniosek o zakończenie pracy z tą rodziną już czeka na decyzję.',
    en: 'A proposal to end work with this family waits already.',
  },
  'endings.unratedGoals': {
    status: 422,
    pl: 'Zanim praca się zakończy, oceń każdy cel planu. Bez oceny pozostaje ({count}): {goals}.',
    en: 'Before work ends, rate every goal of the plan. Not rated yet ({count}): {goals}.',
  },
  'endings.noPlan': {
    status: 422,
    pl: 'Rodzina nie ma zatwierdzonego planu pracy, więc nie można wskazać osiągnięcia celów ani braku efektów. Wybierz inny powód albo zatwierdź plan.',
    en: 'The family has no approved plan, so goals can be neither reached nor without effect. Choose another reason or approve a plan.',
  },
  'endings.court': {
    status: 422,
    pl: 'Rodzinę zobowiązał sąd, więc nie może ona sama zrezygnować (art. 109 k.r.o.). Podaj, kiedy i jak poinformowano sąd oraz co odpowiedział: czy uchylił zobowiązanie.',
    en: 'A court obliged this family, so it cannot simply resign (art. 109 of the Family Code). Say when and how the court was informed and what it answered: whether the obligation was lifted.',
  },
  'endings.courtDayAndHow': {
    status: 422,
    pl: 'Podaj i dzień, i sposób poinformowania sądu.',
    en: 'Give both the day and the way the court was informed.',
  },
  'endings.courtInFuture': {
    status: 422,
    pl: 'Dzień poinformowania sądu nie może być z przyszłości.',
    en: 'The court cannot have been informed in the future.',
  },
  'endings.inFuture': {
    status: 422,
    pl: 'Ostatni dzień pracy nie może być z przyszłości.',
    en: 'The last day of work cannot be in the future.',
  },
  'endings.tooEarly': {
    status: 422,
    pl: 'Praca trwała co najmniej do {earliest}: tego dnia zapisano ostatni wpis albo przydział. Podaj ten dzień lub późniejszy.',
    en: 'Work went on at least until {earliest}: the latest entry or assignment is of that day. Give that day or a later one.',
  },
  'endings.decidedAlready': {
    status: 409,
    pl: 'Ten wniosek jest już rozpatrzony.',
    en: 'This proposal has been decided already.',
  },
  'endings.ownProposal': {
    status: 403,
    pl: 'Własnego wniosku o zakończenie pracy nie można zatwierdzić ani zwrócić. Zrobi to inna osoba.',
    en: 'Nobody approves or returns their own proposal to end work. Somebody else does.',
  },
  'endings.notYoursToWithdraw': {
    status: 403,
    pl: 'Wniosek może wycofać tylko osoba, która go złożyła.',
    en: 'Only whoever made a proposal can withdraw it.',
  },
  'endings.commentMissing': {
    status: 422,
    pl: 'Napisz, co uzupełnić: zwrot wniosku wymaga komentarza.',
    en: 'Write what is missing: returning a proposal needs a comment.',
  },
  'endings.notMonitored': {
    status: 409,
    pl: 'Ta rodzina nie jest objęta monitoringiem.',
    en: 'This family is not being watched over.',
  },
  'endings.reopenedAlready': {
    status: 409,
    pl: 'Praca z tą rodziną została już wznowiona.',
    en: 'Work with this family has begun again already.',
  },
  'endings.reopeningDay': {
    status: 422,
    pl: 'Podaj pierwszy dzień wznowionej pracy: późniejszy niż dzień zakończenia i nie z przyszłości.',
    en: 'Give the first day of work: later than the day it ended, and not in the future.',
  },
  'endings.reopeningRoute': {
    status: 422,
    pl: 'Wskaż, jaką drogą rodzina wraca.',
    en: 'Say by which route the family comes back.',
  },

  'intakes.inFuture': {
    status: 422,
    pl: 'Ta data nie może być z przyszłości.',
    en: 'This day cannot be in the future.',
  },
  'intakes.beforeReceipt': {
    status: 422,
    pl: 'Ta data nie może być wcześniejsza niż dzień wpływu zgłoszenia.',
    en: 'This day cannot be before the day the referral came.',
  },
  'intakes.interviewIncomplete': {
    status: 422,
    pl: 'Podaj, który pracownik socjalny przeprowadził wywiad.',
    en: 'Say which social worker held the interview.',
  },
  'intakes.interviewMissing': {
    status: 422,
    pl: 'Na tej drodze najpierw jest wywiad środowiskowy. Wpisz w danych zgłoszenia jego dzień i pracownika socjalnego.',
    en: 'On this route the community interview comes first. Enter its day and the social worker among the facts of the referral.',
  },
  'intakes.requestMissing': {
    status: 422,
    pl: 'Na tej drodze asystenta przydziela się na wniosek pracownika socjalnego. Wpisz dzień wniosku w danych zgłoszenia.',
    en: 'On this route an assistant is assigned at the social worker’s request. Enter its day among the facts of the referral.',
  },
  'intakes.requestBeforeInterview': {
    status: 422,
    pl: 'Wniosek o przydzielenie nie może być wcześniejszy niż wywiad.',
    en: 'The request cannot be earlier than the interview.',
  },
  'intakes.authorisationIncomplete': {
    status: 422,
    pl: 'Upoważnienie musi mieć rodzaj, zakres i dzień udzielenia.',
    en: 'An authorisation has a kind, a scope and the day it was given.',
  },
  'intakes.revokedBeforeGiven': {
    status: 422,
    pl: 'Upoważnienia nie można odwołać, zanim zostało udzielone.',
    en: 'An authorisation cannot be revoked before it was given.',
  },
  'intakes.factsMissing': {
    status: 422,
    pl: 'Uzupełnij dane zgłoszenia, których wymaga ta droga przyjęcia, a potem podejmij decyzję.',
    en: 'Complete what this route asks for, then decide.',
  },
  'intakes.otherRoute': {
    status: 422,
    pl: 'To zgłoszenie przyszło inną drogą. Drogi przyjęcia nie zmienia się przez dane zgłoszenia.',
    en: 'This referral came by another route, which its facts cannot change.',
  },
  'intakes.closed': {
    status: 409,
    pl: 'To przyjęcie jest zakończone i nie można go już zmienić.',
    en: 'This intake is closed and cannot be changed any more.',
  },
  'intakes.decided': {
    status: 409,
    pl: 'Decyzja w sprawie tego zgłoszenia już zapadła.',
    en: 'This referral has been decided already.',
  },
  'intakes.notDecided': {
    status: 409,
    pl: 'Najpierw kierownik decyduje o przydzieleniu asystenta, potem jest pierwszy kontakt.',
    en: 'The head decides first whether to assign an assistant; the first contact follows.',
  },
  'intakes.reasonMissing': {
    status: 422,
    pl: 'Podaj powód odmowy przydzielenia asystenta (co najmniej 10 znaków).',
    en: 'Give the reason for refusing an assistant (at least 10 characters).',
  },
  'intakes.noCourt': {
    status: 409,
    pl: 'Tej rodziny nie zobowiązał sąd, więc nie ma kogo informować.',
    en: 'This family was not obliged by a court, so there is none to inform.',
  },
  'families.routeSettled': {
    status: 409,
    pl: 'Zgłoszenie tej rodziny ma już dane swojej drogi przyjęcia, dlatego nie można jej zmienić.',
    en: 'The referral of this family already has facts of its route, so the route cannot change.',
  },
  'families.signatureTaken': {
    status: 409,
    pl: 'Taki znak sprawy już istnieje.',
    en: 'This case sign exists already.',
  },
  'families.intakeInFuture': {
    status: 422,
    pl: 'Data przyjęcia nie może być z przyszłości.',
    en: 'The day of intake cannot be in the future.',
  },
  'families.courtSignatureMissing': {
    status: 422,
    pl: 'Przy zobowiązaniu przez sąd podaj sygnaturę akt.',
    en: 'A court obligation needs the court’s case number.',
  },
  'familyMembers.joinedInFuture': {
    status: 422,
    pl: 'Data nie może być z przyszłości.',
    en: 'The day cannot be in the future.',
  },
  'familyMembers.whoIsIt': {
    status: 422,
    pl: 'Wybierz osobę z kartoteki albo podaj imię i nazwisko nowej.',
    en: 'Choose a person already recorded, or give the name of a new one.',
  },
  'familyMembers.alreadyMember': {
    status: 409,
    pl: 'Ta osoba już należy do tej rodziny. Jeżeli zmieniła się jej rola, użyj „Zmień rolę”.',
    en: 'This person belongs to the family already. If the role has changed, use “Change role”.',
  },
  'familyMembers.overAlready': {
    status: 409,
    pl: 'To członkostwo już się skończyło.',
    en: 'This membership has ended already.',
  },
  'familyMembers.leftBeforeJoined': {
    status: 422,
    pl: 'Ten dzień jest wcześniejszy niż początek.',
    en: 'This day is before the beginning.',
  },
  'familyMembers.leftInFuture': {
    status: 422,
    pl: 'Data nie może być z przyszłości.',
    en: 'The day cannot be in the future.',
  },
  'familyMembers.newRoleMissing': {
    status: 422,
    pl: 'Podaj nową rolę, inną niż dotychczasowa.',
    en: 'Give the new role, other than the present one.',
  },
  'people.bornInFuture': {
    status: 422,
    pl: 'Data urodzenia nie może być z przyszłości. Dla dziecka nienarodzonego podaj spodziewany termin.',
    en: 'A date of birth cannot be in the future. For an unborn child give the expected date.',
  },
  'people.expectedTooFar': {
    status: 422,
    pl: 'Spodziewany termin porodu może być najdalej za 10 miesięcy.',
    en: 'An expected birth is ten months away at most.',
  },
  'people.onlyPhone': {
    status: 403,
    pl: 'Asystent zmienia tylko telefon oraz dane dziecka, które się jeszcze nie urodziło. Imię, nazwisko i daty innych osób poprawia kierownik.',
    en: 'An assistant changes the phone, and what is known of a child not born yet. Names and dates of others are corrected by a supervisor.',
  },
  'familyAddresses.inFuture': {
    status: 422,
    pl: 'Data nie może być z przyszłości. Przeprowadzkę zapisz, gdy się odbędzie.',
    en: 'The day cannot be in the future. Record a move once it has happened.',
  },
  'familyAddresses.beforeCurrent': {
    status: 422,
    pl: 'Nowy adres nie może zaczynać się przed obecnym ani w tym samym dniu. Jeżeli obecny jest błędny, popraw go.',
    en: 'A new address cannot begin before the present one or on the same day. If the present one is wrong, correct it.',
  },
  'surroundings.untilBeforeSince': {
    status: 422,
    pl: 'Koniec jest wcześniejszy niż początek.',
    en: 'The end is before the beginning.',
  },
  'familyWarnings.reviewTooSoon': {
    status: 422,
    pl: 'Przegląd ostrzeżenia musi być po dzisiejszym dniu.',
    en: 'A warning is to be reviewed after today.',
  },
  'familyWarnings.reviewTooLate': {
    status: 422,
    pl: 'Ostrzeżenie trzeba przejrzeć najpóźniej za rok. Podaj wcześniejszy dzień.',
    en: 'A warning is to be reviewed within a year. Give an earlier day.',
  },
  'familyWarnings.over': {
    status: 409,
    pl: 'To ostrzeżenie jest już nieaktualne. Jeżeli zagrożenie wróciło, dodaj nowe.',
    en: 'This warning is over. If the danger is back, add a new one.',
  },
  'documents.heic': {
    status: 422,
    pl: 'Zdjęć HEIC nie przyjmujemy, bo nie każdy urząd je otworzy. W telefonie wybierz zapis „najbardziej zgodny” (JPEG) albo zrób zdjęcie stąd.',
    en: 'HEIC photos are not taken, since not every office can open them. Set the phone to “most compatible” (JPEG), or take the photo from here.',
  },
  'documents.wrongType': {
    status: 422,
    pl: 'Przyjmujemy tylko PDF, JPEG i PNG.',
    en: 'Only PDF, JPEG and PNG are taken.',
  },
  'documents.notThatType': {
    status: 422,
    pl: 'To nie jest plik tego rodzaju, jaki podano, albo jest uszkodzony. Niczego nie zapisano.',
    en: 'This is not a file of the kind that was declared, or it is damaged. Nothing was saved.',
  },
  'documents.empty': {
    status: 422,
    pl: 'Plik jest pusty. Wybierz go jeszcze raz.',
    en: 'The file is empty. Choose it again.',
  },
  'documents.tooLarge': {
    status: 413,
    pl: 'Plik jest za duży: najwyżej 10 MB. Zeskanuj w mniejszej rozdzielczości albo podziel na części.',
    en: 'The file is too large: 10 MB at most. Scan it with fewer dots, or in parts.',
  },
  'documents.tooManyPixels': {
    status: 422,
    pl: 'Obraz ma za dużo punktów: najwyżej 40 milionów. Zmniejsz go i wyślij ponownie.',
    en: 'The image has too many dots: 40 million at most. Make it smaller and send it again.',
  },
  'documents.uploadedAlready': {
    status: 409,
    pl: 'Ten dokument ma już treść. Jeżeli jest błędna, wycofaj go i dodaj nowy.',
    en: 'This document has its content already. If it is wrong, withdraw it and add another.',
  },
  'documents.notUploaded': {
    status: 409,
    pl: 'Treść tego dokumentu jeszcze nie dotarła.',
    en: 'The content of this document has not come yet.',
  },
  'documents.entryOfAnotherFamily': {
    status: 422,
    pl: 'Ten wpis dotyczy innej rodziny.',
    en: 'This entry is about another family.',
  },
  'documents.inFuture': {
    status: 422,
    pl: 'Data dokumentu nie może być z przyszłości.',
    en: 'The day of a document cannot be in the future.',
  },
  'documents.withdrawnAlready': {
    status: 409,
    pl: 'Ten dokument jest wycofany i zostaje w aktach bez zmian.',
    en: 'This document is withdrawn and stays in the file as it is.',
  },

  'staff.emailTaken': {
    status: 409,
    pl: 'Tego adresu e-mail nie można użyć.',
    en: 'This e-mail address cannot be used.',
  },
  'staff.ownRole': {
    status: 403,
    pl: 'Nikt nie nadaje ani nie zmienia ról samemu sobie. Poproś innego administratora.',
    en: 'Nobody gives or changes their own roles. Ask another administrator.',
  },
  'staff.overlap': {
    status: 422,
    pl: 'Ostatni dzień nie może być wcześniejszy niż pierwszy.',
    en: 'The last day cannot be before the first.',
  },
  'formsOfSupport.codeTaken': {
    status: 409,
    pl: 'Taki kod już istnieje w słowniku.',
    en: 'This code is in the dictionary already.',
  },

  'programme.grantOverValue': {
    status: 422,
    pl: 'Dotacja nie może być większa niż wartość zadania.',
    en: 'The grant cannot exceed the value of the task.',
  },
  'programme.yearTaken': {
    status: 409,
    pl: 'Ten rok programu już istnieje.',
    en: 'This year of the programme exists already.',
  },
  'programme.period': {
    status: 422,
    pl: 'Okres musi być uporządkowany i nie dłuższy niż 10 lat.',
    en: 'The period must be in order and no longer than 10 years.',
  },

  'workCards.monthNotOver': {
    status: 422,
    pl: 'Kartę potwierdza się w ostatnim dniu miesiąca albo po nim: ta czeka do {from}.',
    en: 'A card is confirmed on the last day of its month or later: this one waits until {from}.',
  },
  'workCards.changedSinceSeen': {
    status: 409,
    pl: 'Od otwarcia karty coś się w niej zmieniło. Przeczytaj ją jeszcze raz i potwierdź.',
    en: 'Something on the card has changed since you opened it. Read it again and confirm.',
  },
  'workCards.notOpen': {
    status: 422,
    pl: 'Ta karta jest już potwierdzona.',
    en: 'This card is confirmed already.',
  },
  'workCards.notConfirmed': {
    status: 422,
    pl: 'Decyzja dotyczy karty, którą pracownik potwierdził, a której nikt jeszcze nie przyjął ani nie zwrócił.',
    en: 'One decides about a card the worker has confirmed and nobody has accepted or returned yet.',
  },
  'workCards.locked': {
    status: 422,
    pl: 'Karta jest przyjęta i zamknięta. Późniejsze zmiany dopisuje się do niej jako aneks.',
    en: 'The card is accepted and locked. Later changes are added to it as an annex.',
  },
  'workCards.ownCard': {
    status: 403,
    pl: 'Własnej karty nie przyjmuje się ani nie zwraca. Zrobi to inny kierownik.',
    en: 'Nobody accepts or returns their own card. Another supervisor does.',
  },
  'workCards.notYours': {
    status: 403,
    pl: 'Kartę potwierdza pracownik, którego ona dotyczy. Kierownik robi to za niego, gdy jego rola się skończyła.',
    en: 'A card is confirmed by the worker it is about. A supervisor does so for one whose role has ended.',
  },
  'workCards.reasonMissing': {
    status: 422,
    pl: 'Napisz, dlaczego potwierdzasz kartę za pracownika, co najmniej 5 znaków.',
    en: 'Write why you confirm the card for the worker, at least 5 characters.',
  },
  'workCards.commentMissing': {
    status: 422,
    pl: 'Napisz, co poprawić na karcie, co najmniej 5 znaków.',
    en: 'Write what to correct on the card, at least 5 characters.',
  },
  'workHours.order': {
    status: 422,
    pl: 'Godzina zakończenia musi być późniejsza niż rozpoczęcia, tego samego dnia.',
    en: 'The end must be later than the beginning, on the same day.',
  },
  'workHours.inFuture': {
    status: 422,
    pl: 'Pracy nie wpisuje się z góry; z wyprzedzeniem wpisuje się tylko urlop lub inną nieobecność.',
    en: 'Work is not entered in advance; only leave or another absence is.',
  },
  'workHours.awaitsDecision': {
    status: 422,
    pl: 'Karta tego miesiąca czeka na kierownika. Cofnij potwierdzenie, aby ją zmienić.',
    en: 'The card of this month waits for the supervisor. Take the confirmation back to change it.',
  },
  'workHours.reasonMissing': {
    status: 422,
    pl: 'Karta tego miesiąca jest przyjęta: napisz, dlaczego dopisujesz godziny. Pokażą się jako aneks.',
    en: 'The card of this month is accepted: say why you add hours. They will show as an annex.',
  },
  'workHours.notAccepted': {
    status: 422,
    pl: 'Wycofuje się pozycję z karty już przyjętej. W otwartej karcie po prostu ją usuń.',
    en: 'A line is withdrawn from an accepted card. From an open card just remove it.',
  },
  'workHours.withdrawn': {
    status: 422,
    pl: 'Ta pozycja jest już wycofana.',
    en: 'This line is withdrawn already.',
  },

  'identifiers.notElevenDigits': {
    status: 422,
    pl: 'PESEL ma 11 cyfr.',
    en: 'A PESEL has 11 digits.',
  },
  'identifiers.wrongChecksum': {
    status: 422,
    pl: 'W tym numerze PESEL jest pomyłka: nie zgadza się cyfra kontrolna. Porównaj go z dokumentem.',
    en: 'There is a slip in this PESEL: its check digit does not agree. Compare it with the document.',
  },
  'identifiers.noSuchDate': {
    status: 422,
    pl: 'Początek tego numeru PESEL nie jest istniejącą datą. Porównaj go z dokumentem.',
    en: 'This PESEL does not begin with a date that exists. Compare it with the document.',
  },
  'identifiers.notBornYet': {
    status: 422,
    pl: 'Ten numer PESEL wskazuje na dzień, który jeszcze nie nadszedł. Porównaj go z dokumentem.',
    en: 'This PESEL names a day that is still to come. Compare it with the document.',
  },
  'identifiers.otherBirthDate': {
    status: 422,
    pl: 'Ten numer PESEL wskazuje inną datę urodzenia niż zapisana ({bornOn}). Sprawdź, czy to numer tej osoby i czy data jest właściwa.',
    en: 'This PESEL names another date of birth than the one recorded ({bornOn}). Check that it is this person’s and that the date is right.',
  },
  'identifiers.otherSex': {
    status: 422,
    pl: 'Ten numer PESEL wskazuje inną płeć niż zapisana. Sprawdź, czy to numer tej osoby.',
    en: 'This PESEL names another sex than the one recorded. Check that it is this person’s.',
  },
  'identifiers.demoNumber': {
    status: 422,
    pl: 'W jednostce pokazowej nie zapisuje się prawdziwych numerów. Wpisz taki, jakiego nikt żyjący nie ma, na przykład 25411500130.',
    en: 'No real numbers are kept in a demo unit. Enter one nobody living has, for instance 25411500130.',
  },
  'identifiers.notDocument': {
    status: 422,
    pl: 'Numer dokumentu ma od 5 do 20 liter i cyfr, w tym co najmniej jedną cyfrę.',
    en: 'The number of a document has 5 to 20 letters and digits, a digit among them.',
  },
  'identifiers.same': {
    status: 422,
    pl: 'Ten numer jest już zapisany przy tej osobie.',
    en: 'This number is recorded for this person already.',
  },
  'identifiers.changedMeanwhile': {
    status: 409,
    pl: 'Ktoś w międzyczasie zapisał przy tej osobie inny numer. Zamknij okno, sprawdź go i zdecyduj.',
    en: 'Someone recorded another number for this person meanwhile. Close this window, check it and decide.',
  },
  'identifiers.tooMany': {
    status: 429,
    pl: 'W ciągu godziny można pokazać lub wyszukać najwyżej {limit} numerów. Spróbuj później.',
    en: 'At most {limit} numbers can be shown or searched for within an hour. Try again later.',
  },
} as const satisfies Record<string, Words>;

export type RefusalCode = keyof typeof refusals;

/** What can be wrong with one field; worded like the refusals. */
export const fieldProblems = {
  required: { pl: 'Pole wymagane.', en: 'Required.' },
  unknownField: { pl: 'Nieznane pole „{name}”.', en: 'Unknown field “{name}”.' },
  wrongType: { pl: 'Nieprawidłowa wartość.', en: 'Wrong kind of value.' },
  wrongChoice: { pl: 'Wybierz jedną z dostępnych opcji.', en: 'Choose one of the options.' },
  wrongFormat: { pl: 'Nieprawidłowy zapis.', en: 'Wrong format.' },
  wrongDate: { pl: 'Podaj istniejącą datę.', en: 'Give a date that exists.' },
  tooShort: { pl: 'Za mało: co najmniej {minimum}.', en: 'Too little: at least {minimum}.' },
  tooFewCharacters: {
    pl: 'Za krótko. Potrzeba znaków: co najmniej {minimum}.',
    en: 'Too short. Characters needed: at least {minimum}.',
  },
  tooLong: { pl: 'Za dużo: najwyżej {maximum}.', en: 'Too much: at most {maximum}.' },
} as const;

export type FieldProblemCode = keyof typeof fieldProblems;

/** "… {count} …" with { count: 15 } → "… 15 …" */
export const fillIn = (sentence: string, values: Record<string, unknown> = {}) =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
