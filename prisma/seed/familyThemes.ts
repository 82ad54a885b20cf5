import type { Theme } from './themes.ts';

/** What assistants work on with families. */
export const familyThemes = {
  parenting: {
    key: 'parenting',
    area: 'careAndUpbringing',
    forms: ['parentingProblems', 'parentingConsultations', 'parentsGroup'],
    difficulty: 'Trudność w stawianiu granic i konsekwentnym reagowaniu na zachowanie <dziecka|dzieci>.',
    need: 'Wsparcie w budowaniu spokojnych, stałych zasad w domu.',
    mainGoal:
      'Wzmocnienie umiejętności opiekuńczych i wychowawczych, tak aby w domu obowiązywały jasne i stałe zasady.',
    goals: [
      {
        title: 'W domu obowiązuje stały plan dnia <dziecka|dzieci>',
        activities: [
          [
            'Ułożenie planu dnia i powieszenie go w widocznym miejscu',
            'Plan jest przestrzegany przez co najmniej pięć dni w tygodniu',
            'familyMember',
          ],
          [
            'Omawianie na wizytach, co się udało, a co było trudne',
            '{Matka|Ojciec|Rodzice} sam{a wprowadza| wprowadza|i wprowadzają} drobne zmiany w planie',
            'assistant',
          ],
        ],
      },
      {
        title: '{Matka|Ojciec|Rodzice} {stawia|stawia|stawiają} granice bez podnoszenia głosu',
        activities: [
          ['Udział w warsztatach umiejętności wychowawczych', 'Ukończony cykl ośmiu spotkań', 'familyMember'],
          [
            'Ćwiczenie reagowania na złość <dziecka|dzieci> podczas wizyt',
            'Mniej kłótni w domu, także w ocenie <dziecka|dzieci>',
            'assistant',
          ],
          [
            'Konsultacja u psychologa dziecięcego',
            'Zalecenia psychologa znane i stosowane',
            'institution',
            'Poradnia psychologiczno-pedagogiczna',
          ],
        ],
      },
      {
        title: 'Czas przed ekranem jest ograniczony i uzgodniony',
        activities: [
          [
            'Spisanie z <dzieckiem|dziećmi> umowy o korzystaniu z telefonu',
            'Telefon odkładany przed snem',
            'familyMember',
          ],
          [
            'Zaplanowanie dwóch wspólnych zajęć w tygodniu',
            'Rodzina spędza razem co najmniej dwa popołudnia',
            'familyMember',
          ],
        ],
      },
    ],
    visits: [
      'Omówiono z {matką|ojcem|rodzicami} stawianie granic bez podnoszenia głosu.',
      'Ćwiczono spokojne reagowanie na złość <dziecka|dzieci> na przykładach z ostatnich dni.',
      'Ułożono z {matką|ojcem|rodzicami} stały plan dnia i powieszono go w kuchni.',
      'Rozmowa o konsekwencji: co robić, gdy zasada zostaje złamana po raz kolejny.',
      'Wspólna zabawa z <dzieckiem|dziećmi>, potem krótkie omówienie, co w niej pomagało.',
      '{Matka opowiedziała|Ojciec opowiedział|Rodzice opowiedzieli} o wieczornych kłótniach przy zasypianiu; zaproponowano stały rytm wieczoru.',
      'Omówiono, jak chwalić <dziecko|dzieci> za konkretne zachowania.',
      'Sprawdzono, jak działa tablica obowiązków ustalona na poprzedniej wizycie.',
      'Rozmowa o tym, jak przygotować <dziecko|dzieci> na zmiany w domu.',
      'Wyjaśniono, czego można oczekiwać od <dziecka|dzieci> w tym wieku, a czego jeszcze nie.',
      'Rozmowa o czasie przed ekranem; spisano z <dzieckiem|dziećmi> prostą umowę.',
      'Omówiono podział opieki w tygodniu i to, kto kiedy zajmuje się <dzieckiem|dziećmi>.',
    ],
    results: [
      '{Matka widzi|Ojciec widzi|Rodzice widzą} efekty.',
      '<Dziecko reaguje|Dzieci reagują> spokojniej niż miesiąc temu.',
      'Plan dnia jest przestrzegany przez większość tygodnia.',
      'Nadal trudne są wieczory.',
      'Zasady działają w dni powszednie, w weekendy mniej.',
      'Tablica obowiązków się sprawdza.',
    ],
    calls: [
      '{Matka prosiła|Ojciec prosił|Rodzice prosili} o radę po trudnym poranku; omówiono, jak wrócić do tego z <dzieckiem|dziećmi> na spokojnie.',
      'Krótka rozmowa o tym, jak minął weekend bez telefonów.',
      'Przypomniano o warsztatach umiejętności wychowawczych.',
      'Rozmowa o wieczornym planie: dwa dni z rzędu się udał.',
    ],
    offices: [
      'Uzgodniono termin konsultacji u psychologa dziecięcego.',
      'Zapytano o wolne miejsca w warsztatach dla rodziców; rodzina wpisana na listę.',
      'Wymiana informacji z wychowawczynią świetlicy o zachowaniu <dziecka|dzieci>.',
    ],
    trips: [
      ['office', 'Wspólny udział w spotkaniu warsztatów dla rodziców.'],
      ['health', 'Towarzyszono {matce|ojcu|rodzicom} podczas konsultacji w poradni psychologiczno-pedagogicznej.'],
    ],
    better: [
      '{Matka stosuje|Ojciec stosuje|Rodzice stosują} uzgodnione zasady i {potrafi|potrafi|potrafią} omówić trudne sytuacje bez kłótni.',
      'Plan dnia utrwalił się, a <dziecko zna|dzieci znają> swoje obowiązki.',
    ],
    same: [
      'Zasady są znane, ale w sytuacjach napięcia {matka wraca|ojciec wraca|rodzice wracają} do podnoszenia głosu.',
      'Konsekwencja w wychowaniu jest zmienna i zależy od zmęczenia {matki|ojca|rodziców}.',
    ],
  },
  household: {
    key: 'household',
    area: 'household',
    forms: ['householdManagement'],
    difficulty: 'Trudność w organizacji domu: zakupy, gotowanie i porządek zależą od dnia.',
    need: 'Nauka planowania zakupów, posiłków i domowych obowiązków.',
    mainGoal: 'Samodzielne i systematyczne prowadzenie gospodarstwa domowego przez {matkę|ojca|rodziców}.',
    goals: [
      {
        title: 'Posiłki i zakupy są planowane na cały tydzień',
        activities: [
          [
            'Układanie jadłospisu i listy zakupów w każdą niedzielę',
            'W domu codziennie jest ciepły posiłek',
            'familyMember',
          ],
          [
            'Wspólne zakupy według listy',
            '{Matka mieści|Ojciec mieści|Rodzice mieszczą} się w tygodniowej kwocie',
            'assistant',
          ],
        ],
      },
      {
        title: 'Mieszkanie jest bezpieczne i zadbane',
        activities: [
          [
            'Podział obowiązków domowych i tygodniowy grafik sprzątania',
            'Porządek utrzymuje się między wizytami',
            'familyMember',
          ],
          ['Zabezpieczenie leków i środków czystości', 'Środki są poza zasięgiem <dziecka|dzieci>', 'familyMember'],
          ['Zgłoszenie przeglądu pieca i wentylacji', 'Aktualny protokół przeglądu', 'institution', 'Zarządca budynku'],
        ],
      },
    ],
    visits: [
      'Wspólnie ułożono jadłospis i listę zakupów na tydzień.',
      'Gotowano z {matką|ojcem|rodzicami} prosty obiad z tego, co było w domu.',
      'Omówiono grafik sprzątania; {matka zaproponowała|ojciec zaproponował|rodzice zaproponowali} własny podział obowiązków.',
      'Sprawdzono, czy leki i środki czystości są poza zasięgiem <dziecka|dzieci>.',
      'Porównano ceny w dwóch sklepach i policzono, ile można zaoszczędzić w miesiącu.',
      'Omówiono przechowywanie żywności i terminy przydatności.',
      'Uporządkowano z {matką|ojcem|rodzicami} szafę i odłożono rzeczy, z których <dziecko wyrosło|dzieci wyrosły>.',
      'Rozmowa o praniu i ogrzewaniu w sezonie grzewczym.',
      'Przejrzano tygodniowe paragony i porównano je z planem zakupów.',
      'Zaplanowano miejsce do odrabiania lekcji i zabawy.',
    ],
    results: [
      'W kuchni i łazience porządek.',
      'Jadłospis jest używany od dwóch tygodni.',
      'Lista zakupów się sprawdza, wydatki są niższe.',
      'Porządek utrzymuje się tylko częściowo.',
      '{Matka gotuje|Ojciec gotuje|Rodzice gotują} częściej niż na początku współpracy.',
    ],
    calls: [
      'Przypomniano o liście zakupów przed wypłatą świadczeń.',
      '{Matka pytała|Ojciec pytał|Rodzice pytali} o przepis na obiad na dwa dni; podano trzy propozycje.',
      'Uzgodniono termin przeglądu pieca.',
    ],
    offices: [
      'Zgłoszono u zarządcy budynku potrzebę przeglądu wentylacji.',
      'Uzgodniono odbiór paczki żywnościowej.',
      'Zapytano o możliwość otrzymania używanej lodówki; rodzina na liście.',
    ],
    trips: [
      ['outdoors', 'Wspólne zakupy według listy; kwota zgodna z planem.'],
      ['other', 'Odbiór paczki żywnościowej razem z {matką|ojcem|rodzicami}.'],
    ],
    better: [
      'Dom jest zadbany, a posiłki planowane z wyprzedzeniem.',
      '{Matka samodzielnie planuje|Ojciec samodzielnie planuje|Rodzice samodzielnie planują} zakupy i {mieści|mieści|mieszczą} się w budżecie.',
    ],
    same: [
      'Porządek i posiłki nadal zależą od dnia; potrzebne jest przypominanie o grafiku.',
      'Planowanie zakupów udaje się z pomocą asystenta, samodzielnie jeszcze nie.',
    ],
  },
  finances: {
    key: 'finances',
    area: 'finances',
    forms: ['socialProblems', 'debtAdvice', 'householdManagement'],
    difficulty: 'Zaległości w opłatach i brak kontroli nad domowym budżetem.',
    need: 'Pomoc w uporządkowaniu zobowiązań i uzyskaniu należnych świadczeń.',
    mainGoal: 'Odzyskanie kontroli nad domowym budżetem i spłata zaległości zgodnie z ugodą.',
    goals: [
      {
        title: 'Zaległości w czynszu są spłacane w ratach',
        activities: [
          ['Spisanie wszystkich zobowiązań i terminów', 'Pełna lista długów znana rodzinie', 'familyMember'],
          ['Wniosek o rozłożenie zaległości na raty', 'Podpisana ugoda z zarządcą mieszkania', 'familyMember'],
          [
            'Konsultacja z doradcą do spraw zadłużenia',
            'Plan spłaty na dwanaście miesięcy',
            'institution',
            'Punkt nieodpłatnej pomocy prawnej',
          ],
        ],
      },
      {
        title: 'Rodzina otrzymuje świadczenia, które jej przysługują',
        activities: [
          ['Złożenie brakujących wniosków o świadczenia', 'Wnioski złożone przed upływem terminu', 'familyMember'],
          ['Pomoc w skompletowaniu zaświadczeń', 'Komplet dokumentów w jednej teczce', 'assistant'],
        ],
      },
      {
        title: 'Wydatki są zapisywane i planowane',
        activities: [
          ['Prowadzenie zeszytu wydatków', 'Zapiski z co najmniej trzech kolejnych miesięcy', 'familyMember'],
        ],
      },
    ],
    visits: [
      'Spisano zaległości i ułożono kolejność opłat na ten miesiąc.',
      'Pomoc w wypełnieniu wniosku o dodatek mieszkaniowy.',
      'Przejrzano zeszyt wydatków i wskazano, na czym można oszczędzić.',
      'Omówiono pismo od zarządcy mieszkania i przygotowano odpowiedź.',
      'Skompletowano zaświadczenia potrzebne do wniosku o świadczenie rodzinne.',
      'Rozmowa o ryzyku kolejnych pożyczek i o tym, gdzie szukać bezpłatnej porady.',
      'Sprawdzono, czy rata z ugody została zapłacona w terminie.',
      'Przygotowano z {matką|ojcem|rodzicami} wniosek o rozłożenie zaległości na raty.',
      'Ułożono budżet na miesiąc z podziałem na tygodnie.',
      'Omówiono sprawę alimentów i potrzebne dokumenty.',
    ],
    results: [
      'Rata za bieżący miesiąc zapłacona.',
      'Wniosek gotowy do złożenia.',
      'Brakuje jeszcze jednego zaświadczenia.',
      'Zaległość zmalała w porównaniu z ubiegłym miesiącem.',
      'Zeszyt wydatków prowadzony nieregularnie.',
    ],
    calls: [
      'Przypomniano o terminie raty z ugody.',
      '{Matka otrzymała|Ojciec otrzymał|Rodzice otrzymali} decyzję; omówiono jej treść i termin odwołania.',
      'Uzgodniono, jakie dokumenty zabrać jutro do urzędu.',
      'Rozmowa o piśmie z zakładu energetycznego.',
    ],
    offices: [
      'Ustalono z zarządcą mieszkania wysokość raty.',
      'Zapytano o stan rozpatrzenia wniosku o dodatek mieszkaniowy.',
      'Uzgodniono z pracownikiem socjalnym pomoc celową na opał.',
      'Umówiono rodzinę do punktu nieodpłatnej pomocy prawnej.',
    ],
    trips: [
      ['other', 'Towarzyszono {matce|ojcu|rodzicom} przy składaniu wniosku w urzędzie.'],
      ['office', 'Wspólna rozmowa z pracownikiem socjalnym o spłacie zaległości.'],
      ['other', 'Wizyta w punkcie nieodpłatnej pomocy prawnej; ustalono plan spłaty.'],
    ],
    better: [
      'Zaległości są spłacane zgodnie z ugodą, a bieżące opłaty regulowane w terminie.',
      'Rodzina otrzymuje należne świadczenia i prowadzi zapiski wydatków.',
    ],
    same: [
      'Zadłużenie nie rośnie, ale raty bywają płacone z opóźnieniem.',
      'Część świadczeń nadal nie jest pobierana z powodu brakujących dokumentów.',
    ],
  },
  psychological: {
    key: 'psychological',
    area: 'emotions',
    forms: ['psychologicalProblems'],
    difficulty: 'Obniżony nastrój i przeciążenie {matki|ojca|rodziców}, trudność w proszeniu o pomoc.',
    need: 'Dostęp do pomocy psychologicznej i oparcie w bliskich.',
    mainGoal: 'Poprawa samopoczucia {matki|ojca|rodziców} i odzyskanie sił do codziennej opieki.',
    goals: [
      {
        title: '{Matka korzysta|Ojciec korzysta|Rodzice korzystają} z pomocy psychologa',
        activities: [
          ['Zapisanie się na konsultację psychologiczną', 'Odbyte pierwsze spotkanie', 'familyMember'],
          [
            'Regularne spotkania z psychologiem',
            'Co najmniej sześć spotkań w półroczu',
            'institution',
            'Poradnia zdrowia psychicznego',
          ],
        ],
      },
      {
        title: 'Rodzina ma osoby, na które może liczyć',
        activities: [
          ['Rozpisanie kręgu bliskich i sąsiadów', 'Dwie osoby gotowe pomóc w nagłej potrzebie', 'assistant'],
          ['Udział w grupie wsparcia', 'Udział w co najmniej połowie spotkań', 'familyMember'],
        ],
      },
    ],
    visits: [
      'Rozmowa o samopoczuciu i o tym, co w ostatnim tygodniu dodało sił.',
      '{Matka mówiła|Ojciec mówił|Rodzice mówili} o zmęczeniu; wspólnie poszukano dwóch godzin odpoczynku w tygodniu.',
      'Zachęcano do konsultacji psychologicznej i omówiono, jak wygląda pierwsze spotkanie.',
      'Rozpisano na kartce, kto z bliskich może pomóc i w czym.',
      'Rozmowa o rozstaniu i o tym, jak rozmawiać o nim z <dzieckiem|dziećmi>.',
      'Omówiono zalecenia psychologa i sposób ich stosowania na co dzień.',
      'Rozmowa o radzeniu sobie ze złością i bezradnością.',
      'Wspólny spacer; {matka była spokojniejsza|ojciec był spokojniejszy|rodzice byli spokojniejsi} niż na poprzedniej wizycie.',
      'Podsumowano ostatni miesiąc spotkań z psychologiem.',
    ],
    results: [
      '{Matka była|Ojciec był|Rodzice byli} u psychologa w ubiegłym tygodniu.',
      'Nastrój wyraźnie lepszy.',
      '{Matka potrzebuje|Ojciec potrzebuje|Rodzice potrzebują} jeszcze czasu, aby zdecydować się na konsultację.',
      'Wskazano telefon wsparcia czynny całą dobę.',
      'Pomaga stały kontakt z siostrą.',
    ],
    calls: [
      'Rozmowa wspierająca po trudnym dniu.',
      '{Matka potwierdziła|Ojciec potwierdził|Rodzice potwierdzili} termin u psychologa.',
      'Zapytano o samopoczucie; zaproponowano wcześniejszą wizytę.',
    ],
    offices: [
      'Umówiono konsultację w poradni zdrowia psychicznego.',
      'Zapytano o miejsce w grupie wsparcia; spotkania w środy.',
      'Wymiana informacji z psychologiem, za zgodą {matki|ojca|rodziców}.',
    ],
    trips: [
      ['health', 'Towarzyszono {matce|ojcu|rodzicom} w drodze na konsultację psychologiczną.'],
      ['other', 'Wspólny udział w spotkaniu grupy wsparcia.'],
    ],
    better: [
      '{Matka korzysta|Ojciec korzysta|Rodzice korzystają} z pomocy psychologa i {mówi|mówi|mówią} o wyraźnej poprawie.',
      'Rodzina odzyskała oparcie w bliskich, napięcie w domu zmalało.',
    ],
    same: [
      'Konsultacje psychologiczne są nieregularne, samopoczucie zmienne.',
      '{Matka zgadza|Ojciec zgadza|Rodzice zgadzają} się na pomoc psychologiczną, lecz dotąd z niej nie {skorzystała|skorzystał|skorzystali}.',
    ],
  },
  work: {
    key: 'work',
    area: 'work',
    forms: ['qualificationsAndWork'],
    difficulty: 'Brak stałego zatrudnienia i niskie kwalifikacje zawodowe.',
    need: 'Podniesienie kwalifikacji i podjęcie pracy zgodnej z opieką nad <dzieckiem|dziećmi>.',
    mainGoal: 'Podjęcie i utrzymanie pracy, która pozwala łączyć zarobek z opieką nad <dzieckiem|dziećmi>.',
    goals: [
      {
        title: '{Matka jest gotowa|Ojciec jest gotowy|Rodzice są gotowi} do podjęcia pracy',
        activities: [
          ['Przygotowanie życiorysu i listu motywacyjnego', 'Gotowe dokumenty aplikacyjne', 'familyMember'],
          [
            'Rejestracja i spotkanie z doradcą zawodowym',
            'Ustalony plan działania z doradcą',
            'institution',
            'Powiatowy urząd pracy',
          ],
          ['Kurs zawodowy', 'Ukończony kurs z zaświadczeniem', 'familyMember'],
        ],
      },
      {
        title: 'Opieka nad <dzieckiem|dziećmi> w godzinach pracy jest zapewniona',
        activities: [
          [
            'Zapisanie <dziecka|dzieci> do żłobka, przedszkola lub świetlicy',
            '<Dziecko ma|Dzieci mają> miejsce od nowego semestru',
            'familyMember',
          ],
          [
            'Uzgodnienie pomocy bliskich w nagłej potrzebie',
            'Znana osoba, która może odebrać <dziecko|dzieci>',
            'familyMember',
          ],
        ],
      },
    ],
    visits: [
      'Przygotowano życiorys i wysłano dwa zgłoszenia.',
      'Przejrzano oferty pracy w pobliżu, z godzinami pasującymi do opieki nad <dzieckiem|dziećmi>.',
      'Rozmowa o obawach przed powrotem do pracy po kilku latach przerwy.',
      'Przećwiczono rozmowę kwalifikacyjną.',
      'Omówiono warunki kursu zawodowego i dojazd.',
      'Rozmowa o pracy dorywczej i o tym, co dalej.',
      'Rozmowa o łączeniu zmian w pracy z odbieraniem <dziecka|dzieci>.',
      'Omówiono umowę o pracę: czas, wynagrodzenie, urlop.',
      'Ustalono, kto zajmie się <dzieckiem|dziećmi> w godzinach popołudniowych.',
    ],
    results: [
      '{Matka została zaproszona|Ojciec został zaproszony|Rodzice zostali zaproszeni} na rozmowę.',
      'Kurs zaczyna się w przyszłym miesiącu.',
      'Na razie bez odpowiedzi od pracodawców.',
      'Motywacja do pracy wyraźnie wyższa.',
      'Godziny pracy udało się pogodzić z przedszkolem.',
    ],
    calls: [
      '{Matka przekazała|Ojciec przekazał|Rodzice przekazali}, że rozmowa w sprawie pracy przebiegła dobrze.',
      'Przypomniano o wizycie w urzędzie pracy.',
      'Uzgodniono zmianę godziny wizyty ze względu na nową pracę.',
    ],
    offices: [
      'Zapytano w urzędzie pracy o wolne miejsca na kursie.',
      'Uzgodniono miejsce w świetlicy od początku miesiąca.',
      'Ustalono z doradcą zawodowym termin spotkania.',
    ],
    trips: [
      ['other', 'Towarzyszono {matce|ojcu|rodzicom} w urzędzie pracy podczas spotkania z doradcą zawodowym.'],
      ['other', 'Wspólna wizyta na dniach otwartych u pracodawcy.'],
    ],
    better: [
      '{Matka pracuje|Ojciec pracuje|Jedno z rodziców pracuje} od kilku tygodni, a opieka nad <dzieckiem|dziećmi> jest zapewniona.',
      'Ukończono kurs zawodowy; {matka aktywnie szuka|ojciec aktywnie szuka|rodzice aktywnie szukają} pracy.',
    ],
    same: [
      'Mimo zgłoszeń nie udało się jeszcze podjąć pracy.',
      'Rejestracja w urzędzie pracy jest aktualna, ale poszukiwania pracy są mało aktywne.',
    ],
  },
  social: {
    key: 'social',
    area: 'leisure',
    forms: ['socialActivity', 'parentsGroup'],
    difficulty: 'Rodzina żyje w odosobnieniu, rzadko korzysta z oferty w okolicy.',
    need: 'Kontakt z innymi rodzinami i zajęcia dla <dziecka|dzieci>.',
    mainGoal: 'Włączenie rodziny w życie okolicy i znalezienie stałych zajęć dla <dziecka|dzieci>.',
    goals: [
      {
        title: '<Dziecko ma stałe zajęcia|Dzieci mają stałe zajęcia> poza domem',
        activities: [
          ['Zapisanie <dziecka|dzieci> na bezpłatne zajęcia', 'Udział w zajęciach raz w tygodniu', 'familyMember'],
          [
            'Uzgodnienie miejsca w placówce wsparcia dziennego',
            '<Dziecko uczęszcza|Dzieci uczęszczają> co najmniej dwa razy w tygodniu',
            'institution',
            'Placówka wsparcia dziennego',
          ],
        ],
      },
      {
        title: 'Rodzina zna i odwiedza inne rodziny',
        activities: [
          ['Udział w grupie wsparcia dla rodziców', 'Udział w co najmniej czterech spotkaniach', 'familyMember'],
          ['Wspólny udział w wydarzeniu w okolicy', 'Rodzina była na co najmniej dwóch wydarzeniach', 'assistant'],
        ],
      },
    ],
    visits: [
      'Przejrzano ofertę bezpłatnych zajęć i wybrano dwie propozycje.',
      'Rozmowa o grupie wsparcia: {matka ma|ojciec ma|rodzice mają} obawy, ale {spróbuje|spróbuje|spróbują}.',
      'Omówiono wrażenia z pikniku rodzinnego.',
      'Zaplanowano ferie i bezpłatne półkolonie dla <dziecka|dzieci>.',
      'Wspólne wyjście na plac zabaw; {matka nawiązała|ojciec nawiązał|rodzice nawiązali} rozmowę z inną rodziną.',
      'Rozmowa o korzystaniu z biblioteki i domu kultury.',
      'Podsumowano udział <dziecka|dzieci> w zajęciach sportowych.',
      'Rozmowa o odnowieniu kontaktu z dalszą rodziną.',
    ],
    results: [
      '<Dziecko chętnie chodzi|Dzieci chętnie chodzą> na zajęcia.',
      '{Matka była|Ojciec był|Rodzice byli} na spotkaniu grupy.',
      'Najbliższe zajęcia w przyszłym tygodniu.',
      'Do domu kultury jest blisko, dojazd nie będzie przeszkodą.',
    ],
    calls: [
      'Przypomniano o spotkaniu grupy wsparcia.',
      'Przekazano informację o bezpłatnych półkoloniach.',
      '{Matka podziękowała|Ojciec podziękował|Rodzice podziękowali} za wskazanie zajęć dla <dziecka|dzieci>.',
    ],
    offices: [
      'Zarezerwowano miejsce na zajęciach w domu kultury.',
      'Uzgodniono przyjęcie <dziecka|dzieci> do placówki wsparcia dziennego.',
    ],
    trips: [
      ['outdoors', 'Wspólny udział w pikniku rodzinnym.'],
      ['other', 'Towarzyszono rodzinie podczas zapisów do biblioteki.'],
      ['other', 'Wspólna wizyta w placówce wsparcia dziennego razem z <dzieckiem|dziećmi>.'],
    ],
    better: [
      '<Dziecko regularnie chodzi|Dzieci regularnie chodzą> na zajęcia, rodzina utrzymuje nowe znajomości.',
      '{Matka bierze|Ojciec bierze|Rodzice biorą} udział w grupie wsparcia i {zachęca|zachęca|zachęcają} do niej innych.',
    ],
    same: [
      'Rodzina nadal rzadko wychodzi z domu poza sprawami urzędowymi.',
      'Na zajęcia <dziecko chodzi|dzieci chodzą> nieregularnie.',
    ],
  },
  school: {
    key: 'school',
    area: 'education',
    forms: ['parentingConsultations', 'parentingProblems'],
    difficulty: 'Nieobecności w szkole i trudności w nauce.',
    need: 'Stały kontakt z wychowawcą i pomoc w odrabianiu lekcji.',
    mainGoal: 'Regularny udział w lekcjach i poprawa wyników w nauce przy stałej współpracy rodziny ze szkołą.',
    goals: [
      {
        title: 'Obecność w szkole wynosi co najmniej 90%',
        activities: [
          ['Poranny plan wyjścia do szkoły', 'Brak spóźnień przez kolejny miesiąc', 'familyMember'],
          ['Cotygodniowy kontakt z wychowawcą', 'Nieobecności usprawiedliwiane na bieżąco', 'familyMember'],
        ],
      },
      {
        title: 'Oceny i zaległości są na bieżąco uzupełniane',
        activities: [
          ['Korepetycje u wolontariusza', 'Spotkania raz w tygodniu', 'institution', 'Placówka wsparcia dziennego'],
          [
            'Badanie w poradni psychologiczno-pedagogicznej',
            'Opinia przekazana szkole',
            'institution',
            'Poradnia psychologiczno-pedagogiczna',
          ],
          ['Stała pora odrabiania lekcji', 'Zadania odrobione przez co najmniej cztery dni w tygodniu', 'familyMember'],
        ],
      },
    ],
    visits: [
      'Omówiono nieobecności w szkole i sposób ich usprawiedliwiania.',
      'Sprawdzono z {matką|ojcem|rodzicami} dziennik elektroniczny i oceny z ostatnich dwóch tygodni.',
      'Ustalono stałą porę odrabiania lekcji i miejsce do nauki.',
      'Rozmowa z uczniem o tym, co w szkole lubi, a czego unika.',
      'Omówiono opinię z poradni i jej zalecenia dla szkoły.',
      'Przygotowano rozmowę z wychowawczynią o zaległościach.',
      'Rozmowa o porannym wstawaniu i spóźnieniach.',
      'Omówiono wybór szkoły i terminy rekrutacji.',
      'Podsumowano zebranie w szkole.',
    ],
    results: [
      'Frekwencja lepsza niż w ubiegłym miesiącu.',
      'Dwie oceny poprawione.',
      'Zaległości z matematyki nadal duże.',
      '{Matka jest|Ojciec jest|Rodzice są} w stałym kontakcie z wychowawczynią.',
      'Stała pora lekcji się sprawdza.',
    ],
    calls: [
      '{Matka poinformowała|Ojciec poinformował|Rodzice poinformowali} o uwadze ze szkoły; omówiono, jak o niej porozmawiać w domu.',
      'Przypomniano o zebraniu w szkole.',
      'Uzgodniono termin spotkania z pedagogiem szkolnym.',
    ],
    offices: [
      'Rozmowa z wychowawczynią o frekwencji i zaległościach.',
      'Pedagog szkolny zaproponował zajęcia wyrównawcze.',
      'Uzgodniono termin badania w poradni psychologiczno-pedagogicznej.',
      'Wymiana informacji ze szkołą: w ostatnich dwóch tygodniach bez spóźnień.',
    ],
    trips: [
      ['school', 'Towarzyszono {matce|ojcu|rodzicom} w rozmowie z wychowawczynią.'],
      ['school', 'Spotkanie w szkole z pedagogiem; spisano wspólne ustalenia.'],
      ['health', 'Towarzyszono rodzinie podczas badania w poradni psychologiczno-pedagogicznej.'],
    ],
    better: [
      'Frekwencja w szkole poprawiła się, a kontakt z wychowawcą jest stały.',
      'Zaległości w nauce maleją, lekcje są odrabiane o stałej porze.',
    ],
    same: [
      'Nieobecności w szkole nadal zdarzają się co tydzień.',
      'Współpraca ze szkołą jest poprawna, lecz wyniki w nauce się nie zmieniły.',
    ],
  },
  infant: {
    key: 'infant',
    area: 'health',
    forms: ['parentingConsultations', 'householdManagement'],
    difficulty: 'Niewielkie doświadczenie w opiece nad małym dzieckiem.',
    need: 'Nauka pielęgnacji i rozpoznawania potrzeb małego dziecka, kontakt z przychodnią.',
    mainGoal: 'Bezpieczna i spokojna opieka nad małym dzieckiem, w stałym kontakcie z przychodnią.',
    goals: [
      {
        title: '{Matka pewnie opiekuje|Ojciec pewnie opiekuje|Rodzice pewnie opiekują} się małym dzieckiem',
        activities: [
          [
            'Nauka pielęgnacji i karmienia z położną środowiskową',
            'Prawidłowy przyrost masy ciała dziecka',
            'institution',
            'Przychodnia',
          ],
          [
            'Rozmowy o etapach rozwoju dziecka',
            '{Matka rozpoznaje|Ojciec rozpoznaje|Rodzice rozpoznają} sygnały głodu i zmęczenia',
            'assistant',
          ],
        ],
      },
      {
        title: 'Szczepienia i bilanse odbywają się w terminie',
        activities: [
          ['Prowadzenie kalendarza szczepień i wizyt', 'Brak zaległych szczepień', 'familyMember'],
          ['Bilans zdrowia w przychodni', 'Bilans wykonany w terminie', 'familyMember'],
        ],
      },
    ],
    visits: [
      'Omówiono rytm karmienia i snu małego dziecka.',
      'Przejrzano książeczkę zdrowia i kalendarz szczepień.',
      'Obserwacja kąpieli i pielęgnacji; {matka pewna|ojciec pewny|rodzice pewni} siebie.',
      'Rozmowa o bezpiecznym miejscu do spania.',
      'Omówiono rozszerzanie diety i proste posiłki.',
      'Rozmowa o zabawach wspierających rozwój mowy.',
      'Sprawdzono zabezpieczenia w mieszkaniu: gniazdka, okna, szafki.',
      'Omówiono zalecenia położnej środowiskowej.',
      'Rozmowa o żłobku i o okresie adaptacji.',
    ],
    results: [
      'Dziecko przybiera na wadze prawidłowo.',
      'Szczepienia zgodne z kalendarzem.',
      'Zalecono kontrolę u pediatry.',
      'Dziecko pogodne, zadbane.',
      '{Matka reaguje|Ojciec reaguje|Rodzice reagują} na potrzeby dziecka spokojnie i szybko.',
    ],
    calls: [
      'Przypomniano o terminie szczepienia.',
      '{Matka pytała|Ojciec pytał|Rodzice pytali} o katar i gorączkę; polecono kontakt z przychodnią.',
      'Potwierdzono wizytę położnej.',
    ],
    offices: [
      'Uzgodniono z przychodnią termin bilansu.',
      'Położna środowiskowa potwierdziła, że opieka nad dzieckiem jest prawidłowa.',
      'Zapytano o miejsce w żłobku; dziecko na liście oczekujących.',
    ],
    trips: [
      ['health', 'Towarzyszono {matce|ojcu|rodzicom} podczas szczepienia dziecka.'],
      ['health', 'Wspólna wizyta u pediatry; omówiono zalecenia.'],
    ],
    better: [
      'Opieka nad małym dzieckiem jest prawidłowa, szczepienia i bilanse odbywają się w terminie.',
      '{Matka nabrała|Ojciec nabrał|Rodzice nabrali} pewności w pielęgnacji i {korzysta|korzysta|korzystają} z rad położnej.',
    ],
    same: [
      'Opieka nad małym dzieckiem jest wystarczająca, lecz o wizytach w przychodni trzeba przypominać.',
      'Rytm snu i karmienia nadal bywa nieregularny.',
    ],
  },
  forLife: {
    key: 'forLife',
    area: 'health',
    forms: ['forLife', 'socialProblems'],
    difficulty: 'Obciążenie opieką nad dzieckiem z niepełnosprawnością i rozproszenie pomocy w wielu instytucjach.',
    need: 'Jedna osoba, która skoordynuje pomoc medyczną, terapeutyczną i socjalną.',
    mainGoal: 'Skoordynowanie pomocy należnej rodzinie i odciążenie {matki|ojca|rodziców} w codziennej opiece.',
    goals: [
      {
        title: 'Dziecko korzysta z wczesnego wspomagania rozwoju i rehabilitacji',
        activities: [
          [
            'Uzyskanie opinii o wczesnym wspomaganiu rozwoju',
            'Opinia wydana, zajęcia rozpoczęte',
            'institution',
            'Poradnia psychologiczno-pedagogiczna',
          ],
          ['Umówienie rehabilitacji bez kolejki', 'Stały termin dwa razy w tygodniu', 'assistant'],
        ],
      },
      {
        title: 'Rodzina korzysta z opieki wytchnieniowej i świadczeń',
        activities: [
          ['Wniosek o opiekę wytchnieniową', 'Przyznane godziny opieki', 'familyMember'],
          ['Wniosek o orzeczenie o niepełnosprawności', 'Orzeczenie wydane', 'familyMember'],
        ],
      },
    ],
    visits: [
      'Omówiono uprawnienia wynikające z ustawy „Za życiem” i potrzebne zaświadczenia.',
      'Ułożono wspólny kalendarz wizyt u specjalistów i rehabilitacji.',
      'Rozmowa o opiece wytchnieniowej i o tym, jak złożyć wniosek.',
      'Pomoc w przygotowaniu wniosku o orzeczenie o niepełnosprawności.',
      'Rozmowa o zmęczeniu opieką i o wsparciu dla rodzeństwa.',
      'Omówiono zaopatrzenie w sprzęt i zasady dofinansowania.',
      'Podsumowano zajęcia wczesnego wspomagania rozwoju.',
      'Sprawdzono, które sprawy urzędowe są jeszcze otwarte, i podzielono je między rodzinę a asystenta.',
    ],
    results: [
      'Termin rehabilitacji potwierdzony.',
      'Wniosek złożony, czekamy na decyzję.',
      'Opieka wytchnieniowa ruszy od przyszłego miesiąca.',
      'Rodzina dobrze orientuje się w swoich uprawnieniach.',
    ],
    calls: [
      'Przekazano termin u specjalisty bez kolejki.',
      '{Matka potwierdziła|Ojciec potwierdził|Rodzice potwierdzili} otrzymanie orzeczenia.',
      'Uzgodniono dokumenty do wniosku o dofinansowanie sprzętu.',
    ],
    offices: [
      'Ustalono z przychodnią termin konsultacji bez kolejki na podstawie zaświadczenia.',
      'Zapytano o liczbę godzin opieki wytchnieniowej.',
      'Koordynator w szpitalu przekazał zalecenia na okres po wypisie.',
    ],
    trips: [
      ['health', 'Towarzyszono {matce|ojcu|rodzicom} podczas wizyty u specjalisty.'],
      ['other', 'Wspólne złożenie wniosku o orzeczenie o niepełnosprawności.'],
    ],
    better: [
      'Dziecko ma stałe terminy rehabilitacji, a rodzina korzysta z opieki wytchnieniowej.',
      'Pomoc medyczna i socjalna jest skoordynowana, obciążenie rodziny zmalało.',
    ],
    same: [
      'Część wniosków jest w toku; rodzina nadal czeka na stały termin rehabilitacji.',
      'Obciążenie opieką pozostaje duże, potrzebna jest dalsza koordynacja.',
    ],
  },
  reunification: {
    key: 'reunification',
    area: 'familyContact',
    forms: ['parentingConsultations', 'psychologicalProblems', 'socialProblems'],
    difficulty: '<Dziecko przebywa|Dzieci przebywają> w pieczy zastępczej; kontakty były dotąd nieregularne.',
    need: 'Przygotowanie warunków do powrotu <dziecka|dzieci> i odbudowa więzi.',
    mainGoal: 'Stworzenie warunków do powrotu <dziecka|dzieci> z pieczy zastępczej do rodziny.',
    goals: [
      {
        title: 'Kontakty z <dzieckiem|dziećmi> odbywają się regularnie',
        activities: [
          [
            'Udział w spotkaniach z <dzieckiem|dziećmi> zgodnie z postanowieniem sądu',
            'Odbyte wszystkie zaplanowane spotkania',
            'familyMember',
          ],
          ['Omówienie każdego spotkania z koordynatorem', 'Wspólne wnioski po spotkaniach', 'coordinator'],
        ],
      },
      {
        title: 'Dom jest przygotowany na powrót <dziecka|dzieci>',
        activities: [
          ['Przygotowanie pokoju i miejsca do nauki', 'Gotowe miejsce dla <dziecka|dzieci>', 'familyMember'],
          ['Udział w warsztatach dla rodziców dzieci w pieczy', 'Ukończone warsztaty', 'familyMember'],
        ],
      },
    ],
    visits: [
      'Przygotowano {matkę|ojca|rodziców} do spotkania z <dzieckiem|dziećmi> w rodzinie zastępczej.',
      'Omówiono ostatnie spotkanie z <dzieckiem|dziećmi>: co sprawiło radość, co było trudne.',
      'Rozmowa o tym, jakie warunki muszą być spełnione przed powrotem <dziecka|dzieci>.',
      'Sprawdzono, jak postępuje przygotowanie pokoju.',
      'Omówiono plan pracy w powiązaniu z planem pomocy dziecku.',
      'Rozmowa o lojalności wobec rodziny zastępczej i o wspólnym froncie dorosłych.',
      'Przygotowano pytania na posiedzenie w sprawie oceny sytuacji dziecka.',
      'Rozmowa o tęsknocie i o tym, jak wspierać <dziecko|dzieci> przy pożegnaniach.',
    ],
    results: [
      'Wszystkie spotkania w tym miesiącu się odbyły.',
      '{Matka jest|Ojciec jest|Rodzice są} w dobrym kontakcie z rodziną zastępczą.',
      'Jedno spotkanie odwołano z powodu choroby.',
      'Pokój jest prawie gotowy.',
    ],
    calls: [
      'Potwierdzono termin spotkania z <dzieckiem|dziećmi>.',
      '{Matka podzieliła|Ojciec podzielił|Rodzice podzielili} się wrażeniami po spotkaniu.',
      'Uzgodniono z {matką|ojcem|rodzicami} dojazd na spotkanie.',
    ],
    offices: [
      'Uzgodniono z koordynatorem harmonogram spotkań.',
      'Wymiana informacji z koordynatorem o przebiegu spotkań.',
      'Przekazano kuratorowi informację o realizacji planu.',
    ],
    trips: [
      ['other', 'Towarzyszono {matce|ojcu|rodzicom} w spotkaniu z <dzieckiem|dziećmi>.'],
      ['office', 'Wspólne spotkanie z koordynatorem i rodziną zastępczą.'],
    ],
    better: [
      'Kontakty z <dzieckiem|dziećmi> odbywają się regularnie, a dom jest przygotowywany na powrót.',
      '{Matka współpracuje|Ojciec współpracuje|Rodzice współpracują} z rodziną zastępczą i koordynatorem.',
    ],
    same: [
      'Kontakty odbywają się, lecz z przerwami; warunki do powrotu nie są jeszcze spełnione.',
      'Rodzina deklaruje chęć powrotu <dziecka|dzieci>, przygotowanie mieszkania się opóźnia.',
    ],
  },
  housing: {
    key: 'housing',
    area: 'housing',
    forms: ['socialProblems'],
    difficulty: 'Trudne warunki mieszkaniowe: ciasno, wilgoć, niepewny najem.',
    need: 'Poprawa warunków mieszkaniowych i uregulowanie tytułu do lokalu.',
    mainGoal: 'Zapewnienie rodzinie stabilnych i bezpiecznych warunków mieszkaniowych.',
    goals: [
      {
        title: 'Rodzina ma uregulowaną sytuację mieszkaniową',
        activities: [
          ['Złożenie wniosku o lokal komunalny', 'Wniosek przyjęty i umieszczony na liście', 'familyMember'],
          ['Pomoc w zgromadzeniu dokumentów', 'Komplet załączników', 'assistant'],
        ],
      },
      {
        title: 'Mieszkanie jest suche i ciepłe',
        activities: [
          [
            'Zgłoszenie wilgoci zarządcy budynku',
            'Przeprowadzony przegląd i naprawa',
            'institution',
            'Zarządca budynku',
          ],
          ['Odmalowanie pokoju <dziecka|dzieci>', 'Pokój odnowiony', 'familyMember'],
        ],
      },
    ],
    visits: [
      'Przygotowano dokumenty do wniosku o lokal komunalny.',
      'Omówiono pismo w sprawie najmu i możliwe odpowiedzi.',
      'Obejrzano zawilgoconą ścianę i opisano ją w zgłoszeniu do zarządcy.',
      'Zaplanowano malowanie pokoju <dziecka|dzieci>.',
      'Rozmowa o oszczędnym ogrzewaniu i wietrzeniu.',
      'Sprawdzono postęp remontu w łazience.',
      'Omówiono zasady dobrego sąsiedztwa po rozmowie ze wspólnotą.',
    ],
    results: [
      'Zgłoszenie wysłane.',
      'Remont idzie zgodnie z planem.',
      'Czekamy na odpowiedź w sprawie lokalu.',
      'Ściana wysuszona, potrzebne malowanie.',
    ],
    calls: [
      'Zarządca wyznaczył termin przeglądu; przekazano go rodzinie.',
      '{Matka pytała|Ojciec pytał|Rodzice pytali} o miejsce na liście; wyjaśniono zasady.',
    ],
    offices: [
      'Zapytano o miejsce rodziny na liście oczekujących na lokal.',
      'Ustalono z zarządcą termin usunięcia usterki.',
      'Uzgodniono pomoc rzeczową na remont.',
    ],
    trips: [
      ['other', 'Towarzyszono rodzinie przy składaniu wniosku o lokal.'],
      ['other', 'Wspólna wizyta u zarządcy budynku.'],
    ],
    better: [
      'Warunki mieszkaniowe poprawiły się po remoncie, opłaty są regulowane.',
      'Wniosek o lokal został przyjęty, a mieszkanie doprowadzone do porządku.',
    ],
    same: [
      'Rodzina nadal czeka na lokal; wilgoć usunięto tylko częściowo.',
      'Sytuacja mieszkaniowa bez zmian, kolejny termin u zarządcy w przyszłym miesiącu.',
    ],
  },
} satisfies Record<string, Theme>;

export type FamilyThemeKey = keyof typeof familyThemes;
