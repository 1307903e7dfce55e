"""What a programme's questions ask after, as lists, for whoever adds one: many words, one thing to write.

A row is its name, the words that ask, those that tell it, and those that may stand beside them. A plus joins words that
must all be there. `p` is the other; who answers is nobody in particular.
"""

MATTERS = """
kept: wat hoe welke | afspraken+kwam afspraken+gekomen afspraken+terechtgekomen afspraken+terecht afspraken+gelukt
  afspraken+gegaan afspraken+gedaan afspraken+nagekomen afspraken+geworden | keer sessie volgende vorige terecht kwam
  gedaan nagekomen
happened: wat hoe | gebeurde gebeurd voorgevallen voorviel afgespeeld afspeelde speelde+er toegedragen toedroeg
  voorgedaan verlopen aan+hand was+situatie beschrijf+situatie is+gegaan hoe+verliep maakte+mee meegemaakt hoe+liep |
  vertel beschrijf noem zich was toen af plaats situatie gegaan maakte mee verliep liep
tried: wat welke hoe | geprobeerd probeerde uitgeprobeerd ondernomen pogingen gedaan+verder deed+verder gedaan+lossen
  deed+lossen gedaan+verbeteren deed+verbeteren stappen+gezet stappen+genomen erop+gedaan aan+gedaan heb+aangepakt
  hebben+aangepakt | verder komen kom manieren dingen aanpak stappen oplossingen lossen gedaan deed
hope: wat waar welke waarop wanneer waarmee | hoop+mee hoop+nemen hoop+halen hoop+leren hoop+vandaag hoop+sessie
  hoop+bereiken verwacht+vandaag verwacht+sessie verwachtingen+vandaag verwachting+vandaag wil+halen wil+meenemen
  wil+mee vandaag+geslaagd sessie+geslaagd vandaag+ophalen wil+ophalen wil+huis verwachting+hier verwachtingen+hier
  sessie+opleveren | mee nemen sessie halen leren begin zit kom wil huis ophalen
learned: wat welke waarin | geleerd leerde leerden les lessen lering inzicht inzichten leerpunt leerpunten leermoment
  leermomenten opgestoken wijzer steken+op steek+op weten+nu+wisten weet+nu+wist weten+nu+eerst weet+nu+eerst | mee
  nemen neem neemt genomen trek trekken haal halen huis werk praktijk sessie kreeg gekregen opgedaan opgeleverd
  gebracht geworden belangrijkste grootste dingen ding weten weet nu eerst niet wisten wist steek steken nog
taken: wat welke | neem+mee nemen+mee meegenomen meenemen meeneem opbrengst+werk levert+op+werk gebruiken+werk
  ga+gebruiken | mee nemen neem neemt genomen trek trekken haal halen huis werk praktijk sessie opbrengst levert ga
  gebruiken
agreed: wat welke | afspraken+maken afspraken+zijn afspraken+leggen spreken+af afspreken afspraken+hebben leggen+vast
  acties+spreken | maken leggen vast elkaar gaan willen wil doen acties
acted: wie wat | ieder+doen gaat+doen+welke doet+wat pakt+wat neemt+wat regelt+wat gaat+wat voert+wat doet+welke
  neemt+welke pakt+welke voert+welke | welke zich actie acties taak taken doen regelen
helpers: wie | helpen steunen ondersteunen bijstaan hulp+bieden steun+geven hulp+geven steun+bieden hulp+vragen
  hulp+krijgen hebben+nodig heb+nodig kunnen+terecht kan+terecht | kan kunnen wil willen bieden geven krijgen vragen
  terecht nodig
needed: wat waar waaraan welke waarmee | heb+nodig hebben+nodig behoefte heeft+nodig groep+doen groep+helpen
  groep+betekenen | kan doen helpen betekenen
worth: hoe wat welke hoeveel - | sessie+nuttig sessie+zinvol sessie+waardevol sessie+leerzaam sessie+bruikbaar
  sessie+waard sessie+cijfer sessie+tevreden sessie+moeite sessie+rapportcijfer sessie+beoordeel sessie+geslaagd
  sessie+gehad hoeveel+sessie+had vond+sessie waard+moeite moeite+waard | was waren vond vind tijd geef krijgt moeite
  hoe had zou geven terugkijkend heel mate hoeverre beoordelen
message: wat welke | boodschap p+wil+zeggen p+wil+vertellen p+wil+duidelijk p+probeert+zeggen p+probeert+vertellen
  signaal+geeft probeert+p+duidelijk vertelt+hiermee zegt+hiermee | als geeft geven af zegt zeg maken achter zit
  gedrag weerstand p zou laten hierachter hiermee wil probeert vertelt zeggen vertellen duidelijk
kept up: hoe wat waardoor waarmee | vol+houd vol+houdt vol+houden volhoud volhoudt volhouden overeind+blijf
  overeind+blijven been+houdt been+blijf | lukt maakt geeft kracht houd blijf been houdt
left to do: wat welke | nog+doen nog+doe nog+gebeuren nog+gedaan nog+verbeter nog+verbeteren nog+moet nog+aanpassen
  nog+regelen | ga gaan moet moeten worden voordat voorafgaand eerste eerst keer begint start begin doen doet staan
  staat punten wil doe dingen
first step: wat welke waar waarmee | eerste+stap kleinste+stap begin+mee beginnen+mee waarmee+begin eerste+doen
  eerste+doet eerste+doe kleine+stap kleine+stapje kleinste+stapje | zet zetten neem nemen ga gaan als begin mee
  kleine zou
learning question: wat welke hoe met | leervraag vraag+breng vraag+inbrengen vraag+inbrengt casus+leren | luidt
  formuleer zou breng zit wil noemen noem
cooperation: hoe welke hoeveel | samenwerking werk+samen werken+samen samenwerken | gaat loopt verloopt staat tussen
  geef geeft vind beoordeel cijfer goed tevreden p en nu
bond: hoe welke hoeveel | werkrelatie relatie band verhouding gaan+elkaar+om gaat+elkaar+om | gaat loopt verloopt
  staat tussen geef geeft vind beoordeel cijfer goed tevreden p en nu gaan elkaar
contact: hoe welke hoeveel | contact | gaat loopt verloopt staat tussen geef geeft vind beoordeel cijfer goed tevreden
  p en nu
understanding: hoe waaraan wat waarmee waaruit | begrip+merkt begrip+toon begrip+laat begrip+blijkt begrip+zien
  begrip+tonen begrip+merken | respect zien en kan kun voelen je weet p merken laat
serious: wat | serieus | moeten moet nemen neem worden genomen verdient p
motive: wat waar waarvoor welke hoe waardoor waarvan | p+motiveert p+drijft p+drijfveer p+drijfveren p+gemotiveerd
  p+warm p+enthousiast p+krijgt+energie | loopt raakt krijgt maakt energie voelt zich
lost: wat welke | raakt+kwijt verliest p+verloren p+inleveren p+levert+in p+opgeven p+loslaten p+laat+los p+verlies |
  moet gaat lijdt raakt moeten kwijt
hindrance: wat welke waardoor | in+weg belemmert belemmeringen obstakels hindernissen hindert houdt+tegen tegenhoudt
  staat+weg | zit staat liggen ervaart ziet zien
other ways: wat welke hoe | nog+meer+kan andere+mogelijkheden andere+wegen andere+opties andere+manieren alternatieven
  nog+meer+mogelijk | zie zien bedenken kunnen kan zou
mandate: waarvoor wat waar welke waarover | mandaat toestemming bevoegdheid bevoegd mag+doen | krijg kreeg doen en wie
  mag
effort: wat hoe welke waarmee | inzetten bijdragen bijdrage inbrengen+werkrelatie doen+werkrelatie | kan wil zou
  leveren doen werkrelatie
first question: met wat welke hoe waarmee | vraag+begin vraag+gesprek eerste+vraag openingsvraag open+gesprek
  begin+gesprek vraag+eerste vraag+open | volgende gesprek stel stelt stellen p als wil ga eerste straks keer begin
  open zou
number hoped: op waar welke hoe wat | getal+hoop cijfer+hoop getal+straks cijfer+straks getal+wil cijfer+wil getal+zou
  cijfer+zou | na volgende stap geven geef staan uitkomen krijgen samenwerking p hopen straks wil zou hoop
next time: wat hoe | volgende+anders volgende+beter volgende+veranderen | keer sessie volgende doen doe gaan kan
  kunnen zou moet wil
held on to: wat | houden+vast behouden blijven+doen vasthouden | willen wil zo hetzelfde
candidates: welke wat over | gevallen situaties casussen casuïstiek kunnen+bespreken kan+bespreken kunnen+inbrengen |
  hebben bespreken inbrengen tafel liggen kan kunnen bod brengen wil
chosen: welke | situatie+aandacht casus+aandacht situatie+kiezen casus+kiezen casus+bespreken situatie+bespreken
  casus+pakken situatie+pakken casus+behandelen casus+gaan situatie+gaan situatie+behandelen | vraagt verdient nu gaan
  nemen wil hebben over
strength: wat welke waarin waar | waardeer compliment bewonder inbrenger+doet+goed inbrenger+deed+goed inbrenger+sterk
  inbrenger+kracht inbrenger+kwaliteit inbrenger+kwaliteiten | inbrenger hoe aanpak aanpakt geef geven zie zag doet
  vind sterk goed
weights: wat welke hoe | reden+weegt reden+speelt redenen+spelen redenen+wegen reden+sterkst reden+zwaarst
  belangrijk+reden | zwaar zwaarst sterk sterkst elke mee vermoed denk hoe belangrijk
better: wat welke | beter+sinds vooruit+sinds verbeterd+sinds verbetering+sinds verbeteringen+sinds
  vooruitgegaan+sinds beter+vorige vooruitgang+sinds | keer sessie volgende gaat vorige ging geworden zie zien elkaar
  zagen loopt nu we
audience: wie voor welke | voor+programma doelgroep gebruikt+programma gebruiken+programma gebruikers maak+programma
  werkt+programma | bedoeld gaat gaan maak mensen
surprise: wat | anders+dacht anders+verwacht anders+verwachtte anders+gedacht verraste onverwacht niet+verwacht
  niet+verwachtte | ging liep was had gegaan gelopen niet
noticed: wat | viel+op opgevallen opviel gemerkt sprong+eruit | sprong
inner: wat | dacht+voelde dacht+wilde voelde+wilde gedacht+gevoeld deed+dacht deed+voelde voelde+dacht
  gedachten+gevoelens heen+ging | deed dacht voelde wilde gedaan en toen moment waren gedachten gevoelens ging heen
yield: wat | groep+afloop groep+lukt programma+levert programma+oplevert groep+programma | lukt na afloop nu nog niet
  kan beter mijn levert straks groep daarna
if asked: wat | gebeuren+vraagt gebeurt+vraagt gebeurt+vragen gebeuren+vroeg | zou als gewoon p gaan voorlegt
put to them: welke wat | vragen+stellen wil+weten wil+vragen vragen+heb vragen+hebben | inbrenger
seen: wat | zie+gebeuren zien+gebeuren zie+gebeurt | nu
asked how: hoe | kan+vragen vraag+ernaar vraag+daarnaar | p iemand
seen how: waaraan waaruit hoe | merk merken blijkt zie+dat zien+dat weet+dat weten+dat | waar
about: waarover wat | waarover+leerden waarover+leerde waarover+geleerd | leerden ging iets
all agreed: - | afspraken+eens afspraken+achter afspraken+akkoord afspraken+vinden afspraken+instemmen | iedereen
  groep staat gaat kan vindt wij zich staan kunnen
sure: hoe hoeveel | zeker+verder vertrouwen+verder zeker+werkt vertrouwen+werkt | groep kan goed vertrouwen programma
  erop
heed: waar waarop welke wat | letten voornemen let+op neem+voor | wil jezelf ga wilt hoop
heard: wat hoe | hoorde gehoord | woorden vat samenvatten zou
felt: hoe wat welke | voelde gevoel+had gevoel+kreeg gevoel+gaf | toen moment
moved: wat | raakte+meest deed+meest deed+meeste kwam+binnen hardst+binnen | meest meeste hardst met
matters: wat waar | p+belangrijk p+belangrijkst p+telt p+waarde+hecht | vindt echt meest zwaarst
involved: wie welke | betrokken betrokkenen speelt+rol spelen+rol | mensen
acts: wat welke | gaan+doen acties+zetten acties+nemen acties+doen stappen+zetten stappen+nemen | zetten nemen
"""
"""The first that is told counts."""

SAME_THING = {
    "sessie": "bijeenkomst intervisie middag ochtend training workshop dag dagdeel sessies",
    "y": "je jij jou jouw jullie u uw we wij ons onze ik mij mijn me",
    "p": "{ander} {een_ander}",
    "wil": "wilt willen",
    "kan": "kun kunt kunnen",
    "welke": "welk",
    "hoe": "hoeverre hoezeer",
    "nu": "momenteel nieuwe tegenwoordig inmiddels",
}
"""Words that are one here: the first stands for each of the others."""

FILLING = """
een de het er dat dit deze die dan al eens eigenlijk precies nou toch wel wél zelf eigen allemaal vandaag hier daar tot
toe ook vooral graag kort even samen hiermee daarmee ermee hierbij daarbij hieraan daaraan eraan hiervan daarvan ervan
hieruit daaruit eruit hierin daarin erin hierover daarover erover ernaar daarnaar y om te of ooit concreet tijdens
van voor in op aan bij met over uit naar door is ben bent zijn heb hebt heeft hebben wordt wat
"""
"""Words without which the same is asked, whatever it is."""
