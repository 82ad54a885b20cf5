import type { Theme } from './themes.ts';

/** What coordinators work on with foster families; the three forms of „{…}” are a woman, a man, a couple. */
export const fosterThemes = {
  daily: {
    key: 'daily',
    area: 'careAndUpbringing',
    forms: ['fosterFamilySupport'],
    difficulty: 'Dziecko potrzebuje przewidywalności i stałych zasad po wcześniejszych zmianach opiekunów.',
    need: 'Stabilna codzienność i cierpliwe budowanie więzi.',
    mainGoal: 'Stabilna opieka w rodzinie zastępczej i poczucie bezpieczeństwa dziecka.',
    goals: [
      {
        title: 'Dziecko czuje się bezpiecznie w rodzinie zastępczej',
        activities: [
          ['Stały rytm dnia i wieczorny rytuał', 'Spokojny sen i mniej lęku przy rozstaniach', 'fosterFamily'],
          ['Rozmowy koordynatora z dzieckiem', 'Dziecko mówi o swoich potrzebach', 'coordinator'],
        ],
      },
      {
        title: 'Rodzina zastępcza ma wsparcie w swoich zadaniach',
        activities: [
          [
            'Udział w grupie wsparcia dla rodzin zastępczych',
            'Udział w co najmniej pięciu spotkaniach w roku',
            'fosterFamily',
          ],
          ['Ustalenie rodziny pomocowej na czas wypoczynku', 'Uzgodniony termin wypoczynku', 'coordinator'],
        ],
      },
    ],
    visits: [
      'Omówiono codzienny rytm <dziecka|dzieci> i zasady obowiązujące w domu.',
      'Rozmowa o potrzebach rodziny i o planach na najbliższe tygodnie.',
      '{Opiekunka opowiedziała|Opiekun opowiedział|Opiekunowie opowiedzieli} o postępach <dziecka|dzieci> w samodzielności.',
      'Rozmowa o reakcjach <dziecka|dzieci> na zmiany i o sposobach uspokajania.',
      'Omówiono wydatki na potrzeby <dziecka|dzieci> i należne świadczenia.',
      'Rozmowa z <dzieckiem|dziećmi> o tym, co <lubi|lubią> robić po szkole.',
      'Obejrzano pokój <dziecka|dzieci>; miejsce do nauki przygotowane.',
      'Omówiono przygotowania do świąt i wolnych dni.',
      'Rozmowa o zmęczeniu opieką; przedstawiono możliwość skorzystania z rodziny pomocowej.',
      'Przypomniano o terminach sprawozdań i spotkań zespołu.',
      'Rozmowa o bezpiecznym korzystaniu z internetu.',
      '{Opiekunka pokazała|Opiekun pokazał|Opiekunowie pokazali} album ze zdjęciami prowadzony dla <dziecka|dzieci>.',
    ],
    results: [
      'Relacje w rodzinie dobre, <dziecko pogodne|dzieci pogodne>.',
      'Warunki bytowe bardzo dobre.',
      '{Opiekunka współpracuje|Opiekun współpracuje|Opiekunowie współpracują} z koordynatorem bez zastrzeżeń.',
      'Rodzina nie zgłasza trudności.',
      '<Dziecko mówi|Dzieci mówią> o domu ciepło i bez skrępowania.',
    ],
    calls: [
      'Krótka rozmowa o tym, jak minął tydzień; bez trudności.',
      '{Opiekunka prosiła|Opiekun prosił|Opiekunowie prosili} o informację o dopłacie do wypoczynku.',
      'Przypomniano o spotkaniu grupy wsparcia.',
      'Uzgodniono termin wizyty.',
    ],
    offices: [
      'Uzgodniono z rodziną pomocową termin wypoczynku.',
      'Przekazano do działu świadczeń zaświadczenie ze szkoły.',
      'Złożono zapytanie o dofinansowanie wypoczynku letniego.',
    ],
    trips: [['office', 'Wspólny udział w grupie wsparcia dla rodzin zastępczych.']],
    better: [
      'Dziecko dobrze zaadaptowało się w rodzinie zastępczej i ma poczucie bezpieczeństwa.',
      'Więź z opiekunami jest silna, codzienność przewidywalna.',
    ],
    same: [
      'Dziecko nadal źle znosi zmiany i potrzebuje zapowiadania każdej z nich.',
      'Adaptacja przebiega powoli, z okresami wycofania.',
    ],
  },
  smallChild: {
    key: 'smallChild',
    area: 'careAndUpbringing',
    forms: ['fosterFamilySupport'],
    difficulty: 'Małe dziecko po rozłące z rodzicami, wrażliwe na zmiany otoczenia i opiekunów.',
    need: 'Spokojny rytm dnia, stałe osoby i stała opieka przychodni.',
    mainGoal: 'Bezpieczna więź małego dziecka z opiekunami i prawidłowy rozwój.',
    goals: [
      {
        title: 'Dziecko ma stały rytm dnia i bezpieczną więź z opiekunami',
        activities: [
          ['Stały rytm snu, karmienia i zabawy', 'Spokojny sen, dziecko łatwo daje się ukoić', 'fosterFamily'],
          ['Obserwacja więzi podczas wizyt', 'Omówione mocne strony opieki', 'coordinator'],
        ],
      },
      {
        title: 'Rozwój i zdrowie są pod stałą kontrolą',
        activities: [
          ['Szczepienia i bilanse w terminie', 'Brak zaległych szczepień', 'fosterFamily'],
          [
            'Ocena rozwoju przez psychologa',
            'Znane zalecenia do pracy w domu',
            'institution',
            'Poradnia psychologiczno-pedagogiczna',
          ],
        ],
      },
    ],
    visits: [
      'Omówiono rytm snu i karmienia.',
      'Obserwacja zabawy z {opiekunką|opiekunem|opiekunami}; dziecko swobodne, szuka bliskości.',
      'Przejrzano książeczkę zdrowia i kalendarz szczepień.',
      'Rozmowa o rozwoju mowy i o wspólnym czytaniu.',
      'Omówiono przygotowanie do żłobka lub przedszkola.',
      'Rozmowa o lęku przy rozstaniach i o stałych rytuałach.',
      'Sprawdzono zabezpieczenia w mieszkaniu.',
      '{Opiekunka opowiedziała|Opiekun opowiedział|Opiekunowie opowiedzieli} o nowych umiejętnościach dziecka.',
      'Rozmowa o potrzebach rodziny i o planach na najbliższe tygodnie.',
    ],
    results: [
      'Dziecko pogodne, przybiera na wadze prawidłowo.',
      'Rozwój zgodny z wiekiem.',
      'Więź z {opiekunką|opiekunem|opiekunami} wyraźna.',
      'Kontrola u pediatry za miesiąc.',
    ],
    calls: [
      'Potwierdzono termin szczepienia.',
      '{Opiekunka pytała|Opiekun pytał|Opiekunowie pytali} o miejsce w żłobku.',
      'Krótka rozmowa po wizycie u pediatry; bez zaleceń.',
    ],
    offices: ['Uzgodniono z przychodnią termin bilansu.', 'Zapytano o miejsce w przedszkolu od września.'],
    trips: [['health', 'Towarzyszono {opiekunce|opiekunowi|opiekunom} z dzieckiem u pediatry.']],
    better: [
      'Dziecko nawiązało bezpieczną więź z opiekunami, rozwija się prawidłowo.',
      'Sen i jedzenie unormowały się, dziecko jest pogodne.',
    ],
    same: ['Dziecko nadal źle znosi rozstania, potrzebuje stałych osób.', 'Rozwój mowy wymaga obserwacji.'],
  },
  childPlan: {
    key: 'childPlan',
    area: 'legalStatus',
    forms: ['childPlanPreparation'],
    difficulty: 'Sytuacja prawna dziecka nie jest uregulowana.',
    need: 'Ustalenie perspektywy: powrót do rodziny, przysposobienie albo długotrwała piecza.',
    mainGoal: 'Ustalenie trwałej perspektywy życiowej dziecka we współpracy z sądem i asystentem rodziny.',
    goals: [
      {
        title: 'Sytuacja prawna dziecka jest znana i aktualna',
        activities: [
          [
            'Opinia dla sądu o zasadności dalszego pobytu w pieczy',
            'Opinia przekazana po każdej ocenie',
            'coordinator',
          ],
          ['Wymiana informacji z asystentem rodziny', 'Plany dziecka i rodziny są zgodne', 'assistant'],
        ],
      },
    ],
    visits: [
      'Pracowano nad planem pomocy dziecku razem z {opiekunką|opiekunem|opiekunami}.',
      'Omówiono realizację planu pomocy dziecku i zaktualizowano terminy.',
      'Przygotowano {opiekunkę|opiekuna|opiekunów} do posiedzenia w sprawie oceny sytuacji dziecka.',
      'Omówiono wnioski z ostatniej oceny sytuacji dziecka.',
      'Rozmowa o sytuacji prawnej <dziecka|dzieci> i o możliwych rozstrzygnięciach sądu.',
      'Zapytano <dziecko|dzieci> o zdanie przed zmianą planu.',
    ],
    results: [
      'Plan uzgodniony, bez uwag.',
      'Plan wymaga drobnych zmian w części dotyczącej edukacji.',
      'Terminy działań dotrzymane.',
      'Dwa działania przesunięto na kolejny kwartał.',
    ],
    calls: [
      'Uzgodniono termin posiedzenia w sprawie oceny.',
      'Potwierdzono obecność {opiekunki|opiekuna|opiekunów} na posiedzeniu zespołu.',
    ],
    offices: [
      'Uzgodniono z asystentem rodziny wspólną część planów.',
      'Przekazano do sądu opinię o zasadności dalszego pobytu w pieczy.',
      'Zapytano ośrodek adopcyjny o dalsze kroki.',
    ],
    trips: [['office', 'Wspólny udział w posiedzeniu zespołu do spraw oceny sytuacji dziecka.']],
    better: [
      'Plan pomocy jest realizowany zgodnie z terminami.',
      'Perspektywa dziecka jest uzgodniona z asystentem rodziny.',
    ],
    same: [
      'Sąd nie rozstrzygnął jeszcze o sytuacji prawnej dziecka.',
      'Część działań planu przesunięto na kolejne półrocze.',
    ],
  },
  contacts: {
    key: 'contacts',
    area: 'familyContact',
    forms: ['fosterFamilySupport'],
    difficulty: 'Kontakty z rodzicami są nieregularne i budzą silne emocje dziecka.',
    need: 'Przewidywalne, dobrze przygotowane spotkania z bliskimi.',
    mainGoal: 'Utrzymanie więzi z rodziną biologiczną i przygotowanie powrotu, jeżeli będzie możliwy.',
    goals: [
      {
        title: 'Spotkania z rodzicami odbywają się regularnie i spokojnie',
        activities: [
          ['Kalendarz spotkań znany dziecku', 'Dziecko wie, kiedy zobaczy rodziców', 'fosterFamily'],
          ['Omówienie spotkań z asystentem rodziny', 'Wspólne ustalenia po każdym spotkaniu', 'coordinator'],
        ],
      },
    ],
    visits: [
      'Omówiono ostatnie spotkanie <dziecka|dzieci> z rodzicami i reakcje po powrocie.',
      'Uzgodniono harmonogram kontaktów na kolejny miesiąc.',
      'Rozmowa o tym, jak przygotować <dziecko|dzieci> na spotkanie z mamą.',
      'Omówiono kontakt z rodzeństwem; zaplanowano wspólne popołudnie.',
      'Rozmowa o pytaniach <dziecka|dzieci> o rodziców i o prostych, prawdziwych odpowiedziach.',
      'Spotkanie z rodzicami odbyło się zgodnie z planem; omówiono je z {opiekunką|opiekunem|opiekunami}.',
    ],
    results: [
      '<Dziecko czeka|Dzieci czekają> na kolejne spotkanie.',
      'Po spotkaniu widoczny smutek, wieczór spokojny.',
      'Kontakt telefoniczny z rodzicami raz w tygodniu.',
      'Spotkanie nie odbyło się: rodzice nie przyszli.',
    ],
    calls: [
      '{Opiekunka poinformowała|Opiekun poinformował|Opiekunowie poinformowali} o przebiegu spotkania z rodzicami.',
      'Potwierdzono godzinę spotkania z rodzicami.',
    ],
    offices: [
      'Uzgodniono z asystentem rodziny termin spotkania z rodzicami.',
      'Przekazano kuratorowi informację o przebiegu kontaktów.',
    ],
    trips: [
      ['office', 'Obecność podczas spotkania <dziecka|dzieci> z rodzicami.'],
      ['outdoors', 'Spotkanie rodzeństwa na placu zabaw w obecności koordynatora.'],
    ],
    better: [
      'Kontakty z rodzicami odbywają się regularnie i są dla dziecka ważne.',
      'Dziecko spokojniej przeżywa rozstania po spotkaniach.',
    ],
    same: [
      'Kontakty z rodzicami pozostają nieregularne.',
      'Po spotkaniach dziecko potrzebuje kilku dni, aby wrócić do równowagi.',
    ],
  },
  psychological: {
    key: 'psychological',
    area: 'emotions',
    forms: ['specialistPsychological', 'fosterFamilySupport'],
    difficulty: 'Trudność w wyrażaniu emocji, lęk i wycofanie.',
    need: 'Stała opieka psychologa i wskazówki dla opiekunów.',
    mainGoal: 'Poprawa funkcjonowania emocjonalnego dziecka.',
    goals: [
      {
        title: 'Dziecko ma stałą opiekę psychologa',
        activities: [
          [
            'Terapia psychologiczna',
            'Spotkania dwa razy w miesiącu',
            'institution',
            'Poradnia psychologiczno-pedagogiczna',
          ],
          ['Stosowanie wskazówek psychologa w domu', 'Mniej wybuchów złości', 'fosterFamily'],
        ],
      },
    ],
    visits: [
      'Omówiono zalecenia psychologa i ich stosowanie w domu.',
      'Rozmowa o lęku przed zasypianiem i o tym, co pomaga.',
      'Rozmowa z <dzieckiem|dziećmi> przy wspólnym rysowaniu.',
      'Omówiono potrzebę diagnozy psychologicznej i wolne terminy.',
      'Podsumowano kolejny miesiąc terapii.',
      'Rozmowa o wybuchach złości po powrocie ze szkoły.',
    ],
    results: [
      'Psycholog widzi poprawę.',
      'Kolejny termin za dwa tygodnie.',
      'Wskazana konsultacja u psychiatry dziecięcego.',
      '<Dziecko chętnie uczestniczy|Dzieci chętnie uczestniczą> w zajęciach.',
    ],
    calls: [
      'Potwierdzono termin u psychologa.',
      '{Opiekunka prosiła|Opiekun prosił|Opiekunowie prosili} o radę po trudnym dniu.',
    ],
    offices: [
      'Umówiono diagnozę w poradni psychologiczno-pedagogicznej.',
      'Wymiana informacji z terapeutą o postępach.',
    ],
    trips: [['health', 'Towarzyszono {opiekunce|opiekunowi|opiekunom} w poradni psychologiczno-pedagogicznej.']],
    better: ['Terapia przynosi efekty, dziecko potrafi nazwać emocje.', 'Lęk i wycofanie wyraźnie zmalały.'],
    same: [
      'Terapia jest w toku, efekty są jeszcze nietrwałe.',
      'Dziecko czeka na wolny termin diagnozy psychologicznej.',
    ],
  },
  rehabilitation: {
    key: 'rehabilitation',
    area: 'health',
    forms: ['specialistRehabilitation', 'fosterFamilySupport'],
    difficulty: 'Opóźniony rozwój ruchowy lub mowy, potrzeba regularnej rehabilitacji.',
    need: 'Stałe terminy zajęć i ćwiczenia w domu.',
    mainGoal: 'Wyrównanie opóźnień rozwojowych i poprawa stanu zdrowia dziecka.',
    goals: [
      {
        title: 'Dziecko korzysta z rehabilitacji i zajęć logopedycznych',
        activities: [
          ['Zajęcia z logopedą', 'Raz w tygodniu, z ćwiczeniami w domu', 'institution', 'Poradnia logopedyczna'],
          ['Codzienne ćwiczenia w domu', 'Ćwiczenia co najmniej pięć razy w tygodniu', 'fosterFamily'],
        ],
      },
      {
        title: 'Badania i szczepienia odbywają się w terminie',
        activities: [['Bilans zdrowia i kontrola u stomatologa', 'Wpisy w książeczce zdrowia', 'fosterFamily']],
      },
    ],
    visits: [
      'Omówiono przebieg rehabilitacji i ćwiczenia wykonywane w domu.',
      'Rozmowa o zaleceniach logopedy.',
      'Przejrzano dokumentację medyczną i terminy kontroli.',
      'Omówiono wniosek o wczesne wspomaganie rozwoju.',
      'Rozmowa o doborze okularów i o dofinansowaniu.',
      'Sprawdzono kalendarz szczepień i bilansów.',
    ],
    results: [
      'Widoczne postępy w mowie.',
      'Kontrola u specjalisty za miesiąc.',
      'Ćwiczenia wykonywane codziennie.',
      'Terminy zajęć stałe.',
    ],
    calls: [
      'Przekazano termin turnusu rehabilitacyjnego.',
      '{Opiekunka poinformowała|Opiekun poinformował|Opiekunowie poinformowali} o wyniku badania; bez zmian w leczeniu.',
    ],
    offices: ['Uzgodniono stały termin u logopedy.', 'Zapytano o dofinansowanie sprzętu rehabilitacyjnego.'],
    trips: [['health', 'Towarzyszono {opiekunce|opiekunowi|opiekunom} z <dzieckiem|dziećmi> u specjalisty.']],
    better: [
      'Rehabilitacja przynosi efekty, rozwój mowy przyspieszył.',
      'Stan zdrowia dobry, badania i szczepienia aktualne.',
    ],
    same: [
      'Rehabilitacja trwa, opóźnienie rozwojowe częściowo się utrzymuje.',
      'Stan zdrowia stabilny, potrzebne dalsze zajęcia z logopedą.',
    ],
  },
  education: {
    key: 'education',
    area: 'education',
    forms: ['specialistEducational', 'fosterFamilySupport'],
    difficulty: 'Zaległości szkolne i trudności z koncentracją.',
    need: 'Zajęcia wyrównawcze i stały kontakt ze szkołą.',
    mainGoal: 'Wyrównanie zaległości szkolnych i rozwijanie zainteresowań dziecka.',
    goals: [
      {
        title: 'Dziecko nadrabia zaległości szkolne',
        activities: [
          [
            'Zajęcia reedukacyjne',
            'Udział w zajęciach dwa razy w tygodniu',
            'institution',
            'Poradnia psychologiczno-pedagogiczna',
          ],
          ['Kontakt opiekunów z wychowawcą', 'Omówienie postępów co miesiąc', 'fosterFamily'],
        ],
      },
      {
        title: 'Dziecko rozwija zainteresowania',
        activities: [
          ['Zapisanie na wybrane zajęcia pozalekcyjne', 'Udział w zajęciach raz w tygodniu', 'fosterFamily'],
        ],
      },
    ],
    visits: [
      'Omówiono oceny i zalecenia z poradni.',
      'Rozmowa o zajęciach reedukacyjnych i o odrabianiu lekcji.',
      'Rozmowa z <dzieckiem|dziećmi> o szkole i o kolegach.',
      'Omówiono wybór szkoły ponadpodstawowej i terminy rekrutacji.',
      'Podsumowano półrocze w szkole.',
      'Omówiono udział <dziecka|dzieci> w zajęciach sportowych.',
    ],
    results: [
      'Oceny poprawiły się z dwóch przedmiotów.',
      'Frekwencja bardzo dobra.',
      'Potrzebne korepetycje z matematyki.',
      'Wychowawczyni chwali zaangażowanie.',
    ],
    calls: ['Omówiono telefonicznie wyniki wywiadówki.', 'Przekazano termin badania w poradni.'],
    offices: [
      'Rozmowa z wychowawczynią o postępach w nauce.',
      'Ustalono ze szkołą dostosowania wynikające z opinii poradni.',
    ],
    trips: [['school', 'Spotkanie w szkole z {opiekunką|opiekunem|opiekunami} i pedagogiem.']],
    better: [
      'Wyniki w nauce poprawiły się, dziecko chętnie chodzi do szkoły.',
      'Zaległości szkolne zostały w dużej części nadrobione.',
    ],
    same: [
      'Zaległości szkolne utrzymują się mimo zajęć wyrównawczych.',
      'Dziecko uczy się na miarę możliwości i potrzebuje dalszej pomocy w nauce.',
    ],
  },
  adulthood: {
    key: 'adulthood',
    area: 'independence',
    forms: ['adultWardsSupport', 'fosterFamilySupport'],
    difficulty: 'Zbliża się samodzielność; brak doświadczenia w sprawach urzędowych i finansowych.',
    need: 'Przygotowanie do samodzielnego życia i dokończenie nauki.',
    mainGoal: 'Przygotowanie do samodzielnego życia po opuszczeniu pieczy zastępczej.',
    goals: [
      {
        title: 'Ukończona szkoła i wybrana dalsza droga',
        activities: [
          ['Spotkania z doradcą zawodowym', 'Wybrany zawód lub kierunek nauki', 'institution', 'Powiatowy urząd pracy'],
          ['Kontynuowanie nauki', 'Promocja do następnej klasy', 'familyMember'],
        ],
      },
      {
        title: 'Samodzielność w codziennych sprawach',
        activities: [
          ['Założenie konta i prowadzenie własnego budżetu', 'Zapiski wydatków z trzech miesięcy', 'familyMember'],
          ['Wniosek o mieszkanie treningowe', 'Wniosek złożony w terminie', 'coordinator'],
        ],
      },
    ],
    visits: [
      'Rozmowa o planach po ukończeniu szkoły.',
      'Omówiono indywidualny program usamodzielnienia i podział zadań.',
      'Rozmowa o wyborze opiekuna usamodzielnienia.',
      'Omówiono pomoc na kontynuowanie nauki i potrzebne zaświadczenia.',
      'Rozmowa o budżecie, pierwszej pracy i umowie.',
      'Omówiono możliwość zamieszkania w mieszkaniu treningowym.',
      'Rozmowa o codziennych sprawach: zakupy, gotowanie, pranie.',
      'Omówiono praktyki zawodowe i terminy egzaminów.',
      'Rozmowa o kontaktach z rodziną i o tym, na kogo można liczyć.',
      'Sprawdzono, jakie sprawy urzędowe czekają w najbliższym czasie.',
      'Rozmowa o prawie jazdy i o kosztach kursu.',
    ],
    results: [
      'Plany są konkretne i realne.',
      'Zaświadczenie ze szkoły dostarczone.',
      'Decyzja o wyborze szkoły do końca miesiąca.',
      'Budżet prowadzony od dwóch miesięcy.',
    ],
    calls: ['Przypomniano o zaświadczeniu o nauce.', 'Uzgodniono termin rozmowy o programie usamodzielnienia.'],
    offices: ['Zapytano o wolne miejsca w mieszkaniu treningowym.', 'Uzgodniono w szkole termin praktyk.'],
    trips: [['other', 'Towarzyszono wychowankowi w urzędzie przy składaniu wniosku.']],
    better: [
      'Przygotowanie do samodzielności przebiega zgodnie z planem.',
      'Nauka jest kontynuowana, budżet prowadzony samodzielnie.',
    ],
    same: [
      'Plany po ukończeniu szkoły nie są jeszcze ustalone.',
      'Potrzebna jest dalsza nauka gospodarowania pieniędzmi.',
    ],
  },
} satisfies Record<string, Theme>;

export type FosterThemeKey = keyof typeof fosterThemes;
