/** What closes a note whatever the visit was about. */
export const agreements = [
  'Do tematu wrócimy na następnym spotkaniu.',
  'Umówiono się na krótki telefon w połowie tygodnia.',
  'Zwrócono uwagę na to, co już się udało.',
  'Pozostawiono ulotkę z godzinami przyjęć.',
  'Przekazano informację pracownikowi socjalnemu.',
  '{Matka przygotuje|Ojciec przygotuje|Rodzice przygotują} na następną wizytę listę pytań.',
  '{Matka zadzwoni|Ojciec zadzwoni|Rodzice zadzwonią}, gdyby coś się zmieniło.',
  'Rozmowa spokojna, w dobrej atmosferze.',
  'Mieszkanie zadbane, <dziecko zdrowe|dzieci zdrowe>.',
  '{Matka zaangażowana|Ojciec zaangażowany|Rodzice zaangażowani} w rozmowę.',
  'Ustalono jedno małe zadanie na najbliższy tydzień.',
  'Zapisano terminy w kalendarzu na lodówce.',
  'Wizyta zgodna z planem pracy.',
  'Poproszono o przygotowanie dokumentów na kolejne spotkanie.',
  '{Matka zapisała|Ojciec zapisał|Rodzice zapisali} ustalenia w zeszycie.',
  'Omówiono też sprawy bieżące.',
  'Ustalono, kto do kiedy co zrobi.',
];

export const commonCalls = [
  'Potwierdzono termin najbliższej wizyty.',
  '{Matka poprosiła|Ojciec poprosił|Rodzice poprosili} o przesunięcie wizyty o godzinę.',
  'Krótka rozmowa o bieżących sprawach; bez trudności.',
  '{Matka poinformowała|Ojciec poinformował|Rodzice poinformowali} o chorobie <dziecka|dzieci>; opieka zapewniona.',
  'Sprawdzono, czy udało się załatwić sprawę z ostatniej wizyty. Udało się.',
  'Sprawdzono, czy udało się załatwić sprawę z ostatniej wizyty. Jeszcze nie.',
  '{Matka nie odebrała|Ojciec nie odebrał|Rodzice nie odebrali}; po godzinie kontakt zwrotny, wszystko w porządku.',
  '{Matka zadzwoniła|Ojciec zadzwonił|Rodzice zadzwonili} z dobrą wiadomością i podziękowaniem.',
  'Przypomniano o dokumentach na kolejne spotkanie.',
  'Omówiono pismo, które przyszło do rodziny.',
];

export const commonOffices = [
  'Wymiana informacji z pracownikiem socjalnym o sytuacji rodziny.',
  'Uzgodniono z pracownikiem socjalnym wspólną wizytę.',
  'Rozmowa z kuratorem o przebiegu współpracy.',
  'Odpowiedź na zapytanie instytucji; przekazano niezbędne informacje.',
  'Kontakt z dzielnicowym; w ostatnim miesiącu bez interwencji.',
  'Zebrano informacje o możliwych formach pomocy dla rodziny.',
];

export const fosterCommonCalls = [
  'Potwierdzono termin wizyty.',
  '{Opiekunka poprosiła|Opiekun poprosił|Opiekunowie poprosili} o przesunięcie wizyty na inny dzień.',
  'Rozmowa o bieżących sprawach; rodzina nie zgłasza trudności.',
  '{Opiekunka przekazała|Opiekun przekazał|Opiekunowie przekazali} informację o wizycie u lekarza.',
  'Przypomniano o dokumentach do działu świadczeń.',
  '{Opiekunka pytała|Opiekun pytał|Opiekunowie pytali} o zgodę na wyjazd; wyjaśniono, kto ją wydaje.',
  'Przekazano termin szkolenia dla rodzin zastępczych.',
  'Omówiono pismo z sądu.',
];

/** While no child lives with the foster family. */
export const betweenStays = [
  'Rozmowa o gotowości do przyjęcia kolejnego dziecka.',
  'Omówiono odpoczynek po zakończonej opiece i plany na przyszłość.',
  'Rozmowa o rozstaniu z dzieckiem, które opuściło rodzinę, i o podtrzymaniu kontaktu.',
  'Przypomniano o szkoleniach; rodzina pozostaje w gotowości.',
];

/** Of children who go to school. */
export const schoolAgreements = [
  'Rozmowa także z <dzieckiem|dziećmi>, bez obecności dorosłych.',
  'W mieszkaniu porządek, <dziecko ma|dzieci mają> własne miejsce do nauki i odpoczynku.',
  'Poproszono o kopię świadectwa szkolnego.',
];

export const fosterAgreements = [
  'Ustalono termin kolejnej wizyty.',
  '{Opiekunka zadzwoni|Opiekun zadzwoni|Opiekunowie zadzwonią} po wizycie u specjalisty.',
  'Do omówienia na najbliższym posiedzeniu zespołu.',
  'Przekazano materiały o grupie wsparcia.',
  'W mieszkaniu ciepło i porządek.',
  'Zaproponowano udział w szkoleniu dla rodzin zastępczych.',
  'Dokumenty zostaną przekazane do końca tygodnia.',
  'Wizyta zgodna z planem.',
  'Omówiono też sprawy bieżące.',
];

export const inAttempts = {
  notAtHome: [
    'Nikt nie otworzył drzwi; pozostawiono kartkę z prośbą o kontakt.',
    'Nie zastano, telefon nie odpowiada.',
    'Nie zastano nikogo w domu; wysłano wiadomość z prośbą o nowy termin.',
    'Nie zastano. Po południu oddzwoniono: zapomniany termin, przeproszono.',
    'Nie zastano; według sąsiadki rodzina wróci wieczorem.',
    'Domofon nie odpowiada, w oknach ciemno.',
  ],
  refused: [
    'Prośba o przełożenie rozmowy bez podania powodu; uszanowano.',
    'Odmowa rozmowy przy drzwiach. Zaproponowano spotkanie w ośrodku.',
    'Rodzina nie chciała dziś rozmawiać; umówiono się na telefon.',
  ],
  cancelled: [
    'Wizyta odwołana przez rodzinę z powodu choroby.',
    'Wizyta odwołana: pilna interwencja w innej rodzinie.',
    'Odwołana telefonicznie, termin u lekarza.',
    'Odwołana z powodu szkolenia; rodzinę uprzedzono dzień wcześniej.',
  ],
} as const;

/** Meetings and hearings are about the whole case. */
export const meetings = [
  'Spotkanie zespołu w sprawie rodziny: omówiono realizację planu i podział zadań.',
  'Narada z pracownikiem socjalnym i pedagogiem szkolnym; uzgodniono wspólne działania.',
  'Spotkanie grupy diagnostyczno-pomocowej; ustalono dalszą obserwację.',
  'Superwizja przypadku w zespole; zapisano wnioski do planu.',
];

export const fosterMeetings = [
  'Posiedzenie zespołu do spraw oceny sytuacji <dziecka|dzieci>; wnioski spisano w arkuszu oceny.',
  'Spotkanie zespołu z udziałem psychologa i pedagoga; omówiono potrzeby <dziecka|dzieci>.',
  'Narada z asystentem rodziny w sprawie wspólnej części planów.',
];

export const hearings = [
  'Obecność na posiedzeniu sądu; sąd zobowiązał do dalszej współpracy i wyznaczył kolejny termin.',
  'Posiedzenie sądu opiekuńczego; przedstawiono informację o współpracy rodziny.',
  'Rozprawa odroczona, nowy termin zostanie doręczony.',
];

export const planTalks = [
  'Wspólne omówienie trudności i mocnych stron; zapisano pierwsze cele planu pracy.',
  'Pracowano nad planem pracy z rodziną: cele szczegółowe i terminy.',
  'Omówiono projekt planu; {matka zgłosiła|ojciec zgłosił|rodzice zgłosili} dwie własne propozycje.',
  'Poznanie rodziny: rozmowa o tym, co działa, a co chcieliby zmienić.',
];

export const strengths = [
  '{Matka otwarcie mówi|Ojciec otwarcie mówi|Rodzice otwarcie mówią} o trudnościach i {chce|chce|chcą} zmiany.',
  'Silna więź z <dzieckiem|dziećmi>; wsparcie babci, która mieszka w pobliżu.',
  'Rodzina dotrzymuje umówionych terminów i chętnie korzysta z rad.',
  '{Matka jest zaradna|Ojciec jest zaradny|Rodzice są zaradni}, <dziecko zadbane i pogodne|dzieci zadbane i pogodne>.',
  'Dobre relacje z sąsiadami i ze szkołą.',
  'Gotowość do nauki, wcześniejsze doświadczenie pracy.',
];

export const childStrengths = [
  'Dziecko jest ciekawe świata i łatwo nawiązuje kontakt.',
  'Dobra więź z opiekunami i z rodzeństwem.',
  'Zdolności plastyczne i ruchowe, chęć do nauki.',
  'Pogodne usposobienie, poczucie humoru.',
  'Dziecko potrafi prosić o pomoc dorosłych.',
];

export const endingNotes = {
  goalsReached: [
    'Cele planu osiągnięte. Rodzina samodzielna, uzgodniono monitoring przez pół roku.',
    'Osiągnięto cel główny; rodzina wie, gdzie szukać pomocy w przyszłości.',
  ],
  familyStoppedCooperating: [
    'Rodzina złożyła pisemną rezygnację ze współpracy.',
    'Mimo kilku prób rodzina zaprzestała kontaktu; poinformowano pracownika socjalnego.',
  ],
  noEffects: [
    'Mimo zmian w planie nie uzyskano efektów; przekazano informację pracownikowi socjalnemu.',
    'Brak postępów w kolejnych ocenach, wskazana inna forma pomocy.',
  ],
  changeOfMethod: [
    'Rodzina przeszła pod opiekę rodziny wspierającej.',
    'Dalsza pomoc w formie placówki wsparcia dziennego i pracy socjalnej.',
    'Zmiana metody: terapia rodzinna w poradni.',
  ],
} as const;
