"""Titles, helps, cards and texts as trainers write them: good Dutch, about which no rule has anything to say."""

TITLES = """
Wat gebeurde er toen je binnenkwam?
Wat zag je, en wat deed dat met je?
Hoe ging het verder?
Wie speelt hier een rol?
Wat heb je nodig van de groep?
Waar loop je op vast?
Vertel in drie zinnen wat er speelde.
Noem één moment waarop het wel lukte.
Beschrijf de situatie in je eigen woorden.
Wat ging goed en wat ging minder goed?
Wat werkte wel en wat werkte niet?
Wie doet wat, en wanneer?
Wat zou {ander} zelf zeggen?
Hoe kijkt {ander} hiernaar?
Wat maakt dit lastig voor jou?
Wat vind je moeilijk in dit contact?
Waar word je onzeker van?
Wat is er volgens jou nodig?
Wat wil je dat de anderen onthouden?
Stel dat het morgen lukt. Wat zie je dan?
Als je terugkijkt, wat valt je dan op?
Hoe weet je dat het werkt?
Wat heeft {ander} aan {aanbod}?
Wat betekent dit voor {een_ander}?
Welke afspraken maken we?
Wat heb je tot nu toe gedaan?
Hoe voelt het om dit te vertellen?
Wat hielp, ook al was het maar even?
Wanneer voelde je dat er contact was?
Wat wilde je bereiken, en wat lukte daarvan?
Hoe groot is de kans dat het lukt, van 0 tot 10?
Wat mag {ander} van jou verwachten?
Met wie kun je dit delen?
In hoeverre herken je dit?
Wat staat {ander} in de weg?
Welke woorden gebruikt {ander} zelf?
Waarover ging het gesprek?
Wat was jouw bedoeling?
Wat viel je op aan het verhaal?
Wat zegt dit over wat jij belangrijk vindt?
Wat geeft jou vertrouwen in dit contact?
Wat geeft jou ruimte om rustig te blijven?
Waar is hij bereid om aan mee te doen?
Wat is er sindsdien veranderd?
Wat houdt je in beweging?
Hoe ziet het jongere kind dit?
Wat wil je hun zeggen?
Wat gebeurde er na het gesprek?
Wat wil je de komende week proberen?
Wat heeft {ander} zelf al geprobeerd?
Welke afspraak hielp het meest?
Hoe was de samenwerking een jaar geleden?
Wat zou {ander} van ons kunnen leren?
Wat neemt {ander} mee uit dit gesprek?
Wie doet dit al goed?
Wat zegt {ander} over zichzelf?
Wat leerde je van een eerdere casus?
Welk gevoel had {ander} toen?
Wat kan er nog meer misgaan?
Wat wil je en kun je zelf doen?
Wat zie je al en wil je vaker zien?
Wie het ook was, wat zou je nu zeggen?
Wat denk je, wie heeft hier last van?
Wie en wat heb je nodig om te beginnen?
""".strip().splitlines()

SCALES = """
Hoe is het contact tussen de school en de ouders?
Hoe goed werken de gemeente en de school samen?
Hoe warm of koud was het gesprek?
Hoe zeker ben je van je keuze?
In hoeverre kun je nu verder met je vraag?
""".strip().splitlines()

ITEMS = """
Het doel is helder en haalbaar
Iedereen weet wie begint en wie afsluit
Naam en datum zijn weggelaten
Eén praat en de rest luistert
De afspraken zijn klein en van onszelf
Iedereen heeft pen en papier
""".strip().splitlines()

HELPS = """
Schrijf één zin per regel. Namen laat je weg.
Denk aan iets wat je zelf zag of hoorde.
Het mag klein zijn. Een begin is genoeg.
Schrijf het op zoals je het zou zeggen.
Kies wat het beste past. Meer dan één mag ook.
Weet je het niet? Schrijf dan op wat je zou willen weten.
Geef nog geen advies. Dat komt straks.
Nog geen tips: die komen in fase 9.
Zeg niet “lastig”, maar schrijf wat je zag.
Zeg niet dat iemand onwillig is. Zeg wat er gebeurde.
Laat de ander zelf kiezen wat past.
Een oplossing hoeft er nog niet te zijn.
Je hoeft het niet eens te zijn met elkaar.
Bijvoorbeeld een gesprek aan de deur, of een telefoontje.
Denk aan je toon, je houding en het moment.
Hoe kleiner de stap, hoe beter.
Wat je niet weet, mag je openlaten.
Sla deze vraag over als het niet speelt.
Wie wil, leest zijn zin voor.
Vraag wat {ander} daarvan vindt, en schrijf het letterlijk op.
Neem de tijd: vijf minuten is genoeg.
Wat jou raakt, hoeft een ander niet te raken.
Het gaat beter als je rustig ademt.
Je naam hoeft er niet bij.
Praat daarna met je buur over wat je koos.
Meer dan drie woorden hoeft niet.
Wat weet je van de geschiedenis van {ander}? Vertel het kort.
Als ik boos word, tel ik tot tien.
Doe het stap voor stap en neem de tijd.
Vraag iemand raad die je vertrouwt.
Is er iemand bereid om te beginnen? Die begint.
Geef de situatie een naam, zoals de titel van een film.
Zeg het hardop, zoals je het op straat zou zeggen.
""".strip().splitlines()

CARDS = """
Wat was het eerste wat je dacht?
Hoe zag de kamer eruit?
Wat deed {ander} daarna?
Wat had je graag gewild?
Waar ben je trots op?
Wat zou je een nieuwe collega hierover vertellen?
Wat is er anders dan een jaar geleden?
Wat valt je op als je dit zo hoort?
Welke vraag durf je nog niet te stellen?
En wat gebeurde er toen?
Hoe was dat voor jou?
Wat maakte dat je bleef?
Op welk moment draaide het?
Wat zou er gebeuren als je niets deed?
Hoe reageerde {ander} toen jij stil was?
Van wie kreeg je steun?
Wat kost het je, en wat levert het je op?
Wat weet je al, en wat nog niet?
Waar let je de volgende keer op?
Wat vraagt dit van jou?
Hoe moeilijk is dit voor {ander}, denk je?
Wat maakt het voor {ander} lastig om ja te zeggen?
Wat zou {ander} nodig hebben om mee te doen?
Wat maakt dat {ander} nu nee zegt?
Wanneer wilde {ander} wel?
Wat vertrouwt {ander} wel, en wat nog niet?
Wat kun je nu al?
Waarin lijken jullie op elkaar?
Hoe klonk haar stem toen ze dat zei?
Wat maakte je stil?
Waar werd je blij van, de laatste keer?
Wie mist er in dit verhaal?
Wat heb je nodig om het vol te houden?
Wanneer lachten jullie samen?
Hoe ver ben je bereid te gaan?
Wat zou je moeder hierover zeggen?
Welk gevoel bleef hangen?
Wat weegt voor {ander} het zwaarst?
Waar geniet {ander} van?
Welke kleine stap ligt binnen je bereik?
Wie keek er anders naar dan jij?
Waarom is dit voor {ander} zo belangrijk?
Wat deed je toen het niet lukte?
Wat maakte het zo spannend?
Hoe blij of boos was je toen?
Waarover zijn jullie het eens?
Wie kan jou hierbij steunen?
Hoe hield {ander} dit vol?
Wat heb je nodig om dit jaar vol te houden?
Welke situatie lijkt hierop?
Noem een moment en vertel wat je toen zag.
Wat zou je doen als je niet bang was?
Wat helpt jou om rustig te blijven?
Wat heeft de inbrenger al gedaan?
Welke stap van {ander} viel je op?
Wat is er nodig om je veilig te voelen?
Hoe pakte je dat aan?
Wat willen jullie samen nog bereiken?
Wat maakte je rustig?
Wanneer merkte je dat het goed ging?
Wat doe je met al deze vragen?
Wat vonden jullie van dit gesprek?
""".strip().splitlines()

TEXTS = (
    """
Weerstand hoort erbij. Iedereen heeft het weleens.
Wie boos is, vindt iets belangrijk.
Lees de vraag eerst voor. Laat daarna een stilte vallen.
De een praat graag, de ander schrijft liever. Beide is goed.
Een advies is pas nuttig als iemand erom vraagt. Daarom wachten we ermee.
In deze fase geef je nog geen raad.
Je hoeft {geen}""".strip().splitlines()[:-1]
    + """
Niemand is lastig. Soms is een situatie lastig.
Een moeilijk gesprek begint vaak met een goede vraag.
Dat iemand niet meewerkt, is een oordeel. Wat zie je gebeuren?
Neem de tijd: tien minuten is genoeg.
Pak een vel papier en een pen.
In maart begint de nieuwe groep.
Vraag eerst na of het uitkomt.
De gemeente vraagt veel. Dat bespreken we ergens anders.
Wat hier gezegd wordt, blijft hier.
Als je niets weet te schrijven, wacht je even.
Hoop je op meer contact? Zeg dat dan hardop.
Samen zien jullie meer dan alleen.
Elke stem telt even zwaar.
Stop als het te veel wordt. Dat mag altijd.
De verslaglegger typt mee. De rest kijkt naar elkaar.
Vier mensen is genoeg, acht is veel.
In fase 9 denkt de groep mee. Tot dan stel je alleen vragen.
Heb je een tip? Bewaar die tot fase 9.
Bewaar je ideeën tot fase 9.
Een gezin is nooit alleen een probleem.
Iemand die boos is, heeft vaak een goede reden.
Geef elkaar de ruimte om te zoeken.
Wie moe is, mag achteroverleunen.
De klok loopt door. Dat is niet erg.
Leg je telefoon even weg.
Lees langzaam. Er is tijd genoeg.
Praat over wat je zag en niet over wat je vermoedt.
Kijk elkaar aan. Dat helpt bij het luisteren.
Het hoeft niet mooi te zijn wat je schrijft.
Wie iets wil zeggen, steekt een hand op.
Deze oefening duurt ongeveer vijf minuten.
Je hoeft niet meer te weten dan nu.
Een dwars antwoord is ook een antwoord.
Deel dit verhaal niet met je leidinggevende.
Jullie kunnen elkaar helpen door goed te luisteren.
Dat het moeilijk is, weten we. Dat zeggen we ook.
Het gezin woont er sinds kort. Dat is alles wat je hoeft te weten.
Zeg wat je ziet: “Je stem wordt harder.” Vraag dan wat er is.
Wat de inbrenger vertelt, blijft hier.
De gespreksleider vertelt wat de bedoeling is.
Niemand zegt dat het makkelijk is.
Niemand vertelt dit ergens anders verder.
Schrijf eerst in stilte.
Overleg nog niet met de inbrenger.
Leg een pen klaar bij de inbrenger.
Wie iets niet begrijpt, schrijft het op.
Geef de inbrenger straks het laatste woord.
De inbrenger kan altijd stoppen.
Tips mogen in fase 9.
Geef de inbrenger antwoord op wat hij vroeg, en niet op wat je zelf wilt weten.
""".strip().splitlines()
)

PLACED = [
    # What one phase asks of its own matter, another may ask of another; and an action is who, what and when
    ("actions-agreements", "title", "Wie doet wat, en wanneer is het klaar?"),
    ("questions-cards", "title", "Wat wil je aan de inbrenger vragen?"),
    ("response-first-question", "title", "Welke vraag stel je {ander} aan het begin van jullie gesprek?"),
    ("look-back-follow-up", "title", "Wat deed je, en wat gebeurde er toen?"),
    ("reasons-weights", "title", "Hoe zwaar telt elk van deze redenen, denk je?"),
    # Who were there, and the group that is only told of, are not the group that listens
    ("case-situation", "title", "Wie waren erbij, en wat deed ieder?"),
    ("case-situation", "title", "Wat kreeg ieder van de kinderen te horen?"),
    ("case-situation", "title", "Wat zei de groep jongeren tegen jou?"),
    ("case-situation", "help", "Vertel ook wat de anderen in het gezin deden."),
    ("case-learning-question", "title", "Welke vraag leg je aan de groep voor?"),
    ("case-learning-question", "title", "Wat wil je aan de groep vragen?"),
    ("case-learning-question", "title", "Waar mag de groep jou vandaag bij helpen?"),
    ("affirm-strengths", "title", "Welke kwaliteit van de inbrenger viel jou op?"),
    ("affirm", "opening", "“Ieder noemt één kracht. Inbrenger, jij mag achteroverleunen.”"),
    (
        "turn",
        "rule",
        "Stap 1 tot 4: de groep denkt, de inbrenger schrijft mee. Stap 5 tot en met 7: de inbrenger praat.",
    ),
    # What a group says of its own session is no advice, nor the contact's next time the group's
    ("takeaways-next-time", "title", "Wat ging goed, en wat kan beter?"),
    ("takeaways-next-time", "title", "Wat kan er de volgende keer anders in onze intervisie?"),
    ("turn-relation-effort", "title", "Wat heb jij nodig om rustig te blijven?"),
    ("turn-relation-effort", "title", "Wat kun jij doen om het contact warm te houden?"),
    ("turn-relation-effort", "title", "Wat kun je de volgende keer anders doen?"),
    ("connect", "card", "Wat moet er volgens {ander} gebeuren?"),
    ("questions", "card", "Wat zou {ander} zeggen dat er moet gebeuren?"),
    # A scale asks how much; a feeling somebody may be glad of is not put into their mouth
    ("takeaways-worth-it", "title", "Hoe nuttig was deze sessie voor jou?"),
    ("takeaways-worth-it", "title", "Hoe leerzaam vond je deze bijeenkomst?"),
    ("case-own-part", "title", "Wat maakte je zo trots?"),
    ("case-own-part", "title", "Wat maakte je zo stil in dat gesprek?"),
    ("case", "card", "Wat maakte het contact zo prettig?"),
    # Two people of one contact, and what only sounds like a second claim
    ("turn-relation", "title", "Hoe loopt het overleg met de school en de gemeente?"),
    ("turn-restart", "item", "Het doel en de weg zijn helder"),
    ("turn-restart", "item", "De wensen van de ouders en het kind zijn bekend"),
    ("turn-restart", "item", "Iedereen weet wat mag en moet"),
    ("look-back", "card", "Welke stap heb je gezet, hoe klein ook?"),
    ("actions-agreements", "title", "Wat ga je doen, en wanneer vertel je ons erover?"),
]
"""Where it stands, as what, and the words: right at that place, and looking like what is wrong there."""
