"""Mistakes of words that `weerstand check` is tested with: each rule's family, as other people would make them."""

from typing import Any

from tests.mistake_making import (
    Mistake,
    Notebook,
    add,
    both,
    card,
    column,
    drop,
    guided,
    minutes,
    option,
    put,
    spec_of,
    swapped,
    terms,
    without,
    write,
)


def mandates(_: Notebook, cell: dict[str, Any]) -> None:
    """Give an answer that a column has already once more, in another spelling."""
    spec_of(cell)["columns"][1]["options"][3].update(title="Neen")


IN_OTHER_WORDS = [
    # Advice before its phase: in words, in a card, in what the facilitator says, in the text, in the kind
    Mistake("advice_asked_early", "questions-cards", put(help="Geef bij elke vraag ook een tip.")),
    Mistake("advice_asked_early", "case", card("Wat zou jij doen in zijn plaats?")),
    Mistake("advice_asked_early", "case-tried", put(title="Wat had je beter kunnen doen?")),
    Mistake("advice_asked_early", "reasons", guided(closing="Laat ieder één advies geven aan de inbrenger.")),
    Mistake("advice_asked_early", "connect", put(rule="Eerst begrijpen. Daarna mag ieder een oplossing noemen.")),
    Mistake("advice_asked_early", "connect-intro", add(" Bedenk alvast samen een aanpak voor de inbrenger.")),
    Mistake("advice_asked_early", "case-tried", put(kind="actions", title="Wie doet wat en wanneer?", rows=1)),
    Mistake("advice_asked_early", "look-back-intro", add(" Geef elkaar meteen advies over wat niet lukte.")),
    Mistake("advice_asked_early", "case-situation", put(help="Vertel ook wat een goede oplossing zou zijn.")),
    Mistake("advice_asked_early", "case", card("Wat had de inbrenger volgens jullie kunnen proberen?")),
    Mistake("advice_asked_early", "reasons", card("Welke maatregel zou het snelst werken?")),
    Mistake("advice_asked_early", "reasons", card("Wat doe je tegen zo'n reden?")),
    Mistake("advice_asked_early", "questions", card("Wat als je het gewoon eens aan de leiding meldt?")),
    Mistake("advice_asked_early", "affirm", guided(closing="Vraag ieder om ook een suggestie te verzinnen.")),
    Mistake("advice_asked_early", "affirm-strengths", put(help="Eén kracht, en één punt om te verbeteren.")),
    Mistake("advice_asked_early", "connect", guided(opening="“Denk vast na over mogelijke stappen.”")),
    Mistake("advice_asked_early", "connect-intro", add(" Wie dit kent, vertelt hoe hij het zelf oploste.")),
    # Who must be silent: called by a card, by the rule, by what the facilitator says
    Mistake("silent_called", "affirm", card("Inbrenger, herken je dit?")),
    Mistake("silent_called", "affirm", guided(closing="Vraag de inbrenger wat hij van de complimenten vindt.")),
    Mistake("silent_called", "affirm-strengths", put(help="Eén zin. De inbrenger reageert daarna op elke zin.")),
    Mistake("silent_called", "case", put(rule="De inbrenger vertelt en de groep stelt meteen vragen.")),
    Mistake("silent_called", "response", card("Wat vindt de rest van de groep?")),
    Mistake("silent_called", "response", guided(opening="“Iedereen mag nu zeggen wat hij ervan vond.”")),
    Mistake("silent_called", "affirm", put(rule="Ieder één zin. Daarna antwoordt de inbrenger.")),
    # The same question in other words, elsewhere, as a help and as a card
    Mistake("question_twice", "connect-message", put(title="Wat is er precies gebeurd?")),
    Mistake("question_twice", "takeaways-next-time", put(title="Wat neem je mee naar je werk?")),
    Mistake("question_twice", "case-own-part", put(help="Wat gebeurde er?")),
    Mistake("question_twice", "case", card("Wat is jouw leervraag?")),
    Mistake("card_twice", "takeaways", card("Wat heb je geleerd over jezelf?")),
    # The same matter without a word in common
    Mistake("question_twice", "case-own-part", put(title="Welke pogingen deed je al?")),
    Mistake("question_twice", "connect-taken-seriously", put(title="Wat wil {ander} ons duidelijk maken?")),
    Mistake("question_twice", "turn-motivation", put(title="Welke andere wegen zijn er?")),
    Mistake("question_twice", "turn-scenarios", put(title="Wat moet {ander} loslaten?")),
    Mistake("question_twice", "takeaways-next-time", put(title="Welk inzicht heb je vandaag gekregen?")),
    Mistake("question_twice", "begin-wish", put(title="Wat steken we hiervan op?"), "template/programma.ipynb"),
    Mistake("question_twice", "agree-learned", put(title="Welke stappen zetten we?"), "template/programma.ipynb"),
    Mistake("card_twice", "questions", card("Wat houdt je op de been?")),
    # Suggestive, double, and what is no question
    Mistake("question_suggestive", "questions", card("Was je niet veel te streng?")),
    Mistake("question_suggestive", "takeaways-next-time", put(title="Hoe fantastisch vond je deze sessie?")),
    Mistake("question_suggestive", "connect-message", put(title="Wat een goede boodschap is dit, of niet soms?")),
    Mistake("question_double", "case-situation", put(title="Wat gebeurde er en wie was erbij?")),
    Mistake(
        "question_double",
        "case-cooperation-now",
        put(title="Hoe loopt het contact met {ander}, en hoe tevreden ben jij?"),
    ),
    Mistake("question_double", "response-own-words", put(title="Wat neem je mee? En wat ga je maandag doen?")),
    # Two questions in other shapes: a closed one behind an open one, a comma, two nouns for one number, two claims
    Mistake("question_double", "takeaways-worth-it", put(title="Hoe rustig en open was deze sessie?")),
    Mistake("question_double", "turn-relation", put(title="Hoeveel vertrouwen is er in jou en in je team?")),
    Mistake("question_double", "case-situation", put(title="Waar ging het over en was de leiding erbij?")),
    Mistake("question_double", "case-situation", put(title="Wat zei {ander}, wie luisterde er mee?")),
    Mistake("question_double", "case-tried", put(title="Wanneer en met wie begon je?")),
    Mistake("question_double", "questions", card("Wat hielp het meest? En verder: wie zag dat?")),
    Mistake(
        "question_double", "turn-restart", option(0, "items", title="De stoelen staan klaar en de pennen liggen er")
    ),
    Mistake("question_states", "turn-motivation", put(title="Motivatie van {ander}.")),
    # Blame in options, in requests, of people of all kinds
    Mistake("blaming_word", "reasons-weights", option(0, title="Luiheid")),
    Mistake("blaming_word", "turn-relation-asked", put(title="Hoe breek je de weerstand van {ander}?")),
    Mistake("blaming_word", "case-choice-intro", add(" Kies liefst iemand die niet mee wil werken.")),
    Mistake("blaming_word", "turn", card("Hoe krijgen we {ander} zover dat die meewerkt?")),
    Mistake("blaming_word", "reasons-evidence", put(help="Kijk vooral naar het gebrek aan ziekte-inzicht.")),
    Mistake(
        "blaming_word", "begin-intro", add(" Ook een klant die zich aanstelt is welkom."), "template/programma.ipynb"
    ),
    Mistake("blaming_word", "reasons-weights", option(0, help="“Hij heeft gewoon geen zin.”")),
    Mistake("blaming_word", "stance", add(" Er zijn altijd mensen die gewoon niet willen.")),
    # What was left for who goes on writing
    Mistake("unfinished", "turn-step-2", add("\n\n<!-- klopt dit wel? -->")),
    Mistake("unfinished", "turn-step-3", add(" (nog uitwerken)")),
    Mistake("unfinished", "questions-intro", add(" Opmerking [KV1]: deze zin schrappen?")),
    Mistake("unfinished", "takeaways-learned", put(help="tekst volgt")),
    Mistake("unfinished", "takeaways-dimensions", option(2, title="Optie 3")),
    Mistake("number_left", "case-intro", add(" Dossiernummer 2023-44871 gaat hierover.")),
    Mistake("number_left", "case-intro", add(" Het was in de Dorpsstraat 12.")),
    Mistake("picture_without_words", "stance", add("\n\n![schermafbeelding 2024-03-01](attachment:x.png)")),
    # Words that are short or from a desk
    Mistake("abbreviation", "actions-agreements", put(help="Maak de acties SMART, en zet ze in het PvA.")),
    Mistake("abbreviation", "case-choice-candidates", put(help="Eén zin per situatie, o.b.v. wat je zag.")),
    Mistake("desk_word", "turn-step-6", add(" Dat gebeurt in samenspraak met de inwoner.")),
    Mistake("desk_word", "connect-understanding", put(title="Op welke wijze toon je begrip?")),
    Mistake("sentence_hard", "connect-understanding", put(help="Reflecteer op je professionele handelingsrepertoire.")),
    # Words between braces
    Mistake("brace_open", "connect-message", put(title="Als dit een boodschap is, wat zegt [ander] dan?")),
    Mistake("brace_open", "connect-message", put(title="Als dit een boodschap is, wat zegt {{ander}} dan?")),
    Mistake("article_wrong", "reasons", card("Wie vroeg er om het {aanbod}?")),
    Mistake("verb_number", "connect-message", put(title="Als dit een boodschap is, wat zeggen {ander} dan?")),
    Mistake("term_article", "session", terms("een_ander", "inwoner", "een inwoners")),
    Mistake("term_article", "session", terms("ander", "casuistiek", "ouder")),
    # Minutes, ids and options against the version before, the sister
    Mistake("minutes_left", "agree", minutes(m90=50), "template/programma.ipynb"),
    Mistake("id_reused", "response", swapped("actions"), beside="old"),
    Mistake("id_elsewhere", "case-tried", put(title="Welke drie dingen geven jou energie?", help=""), beside="old"),
    Mistake(
        "option_reused",
        "reasons-weights",
        lambda _, cell: spec_of(cell)["options"][0].update(title=spec_of(cell)["options"][1]["title"]),
        beside="old",
    ),
    Mistake(
        "options_few", "check-in-ground-rules", lambda _, cell: spec_of(cell).update(items=spec_of(cell)["items"][:1])
    ),
    Mistake("sister_lacks", "affirm", without("affirm-strengths"), beside="sister"),
    Mistake("sister_differs", "case-tried", both(put(kind="text"), drop("rows")), beside="sister"),
    # What a text says beside what the programme has: numbers, minutes, who speaks, other phases
    Mistake("count_wrong", "how-we-work", write("Volg de twaalf fasen", "Volg de tien fasen")),
    Mistake("count_wrong", "case-choice-priority", put(help="Verdeel je vijf stippen.")),
    Mistake(
        "phase_referred_wrong", "connect-intro", write("Eerst wegen jullie in fase 7", "Eerst wegen jullie in fase 9")
    ),
    Mistake("minutes_said", "response", guided(opening="“Neem rustig een kwartier. Wat raakte je?”")),
    Mistake("speaks_told_otherwise", "reasons", put(rule="Alleen de gespreksleider praat. De groep knikt.")),
    Mistake("speaks_told_otherwise", "takeaways", put(speaks=["facilitator"])),
    Mistake("time_short", "affirm-strengths", put(lengths=[])),
    # A person, and what leaves the group
    Mistake("person_asked", "case-situation", put(help="Zet de voor- en achternaam van de inwoner erbij.")),
    Mistake("told_outside", "report-intro", add(" Stuur het verslag naar jullie leidinggevende.")),
    # Headings, scales, options
    Mistake("heading_glued", "report-intro", write("## Verslag", "##Verslag")),
    Mistake("heading_glued", "stance", add("\n\n**Waarom dit werkt**\n\nDaarom.")),
    Mistake("heading_out_of_line", "turn-step-3", write("### Stap 3.", "### Stap 4.")),
    Mistake("heading_twice", "prepare", add("\n\n## Zo werken jullie\n\nSamen.")),
    Mistake("anchors_swapped", "turn-relation", put(low="we bouwen op elkaar", high="we praten langs elkaar heen")),
    Mistake("scale_range", "actions-agreements", put(help="Vertrouwen: 0 is geen, 5 is volledig.")),
    Mistake("option_alike", "turn-scenarios", column("also", "Wat kan ook nog?")),
    Mistake("question_closed", "turn-scenarios", option(1, "columns", title="Kan er ook iets anders?")),
    # Language
    Mistake("language_slip", "case-learning-question", put(title="Wat is jou leervraag?")),
    Mistake("language_slip", "turn-step-4", write("Wie verandert,", "Wie veranderd,")),
    Mistake("language_slip", "turn-step-3", write("meer over dan nodig", "meer over als nodig")),
    Mistake("formal_you", "response-first-question", put(help="Schrijf hem op zoals u hem zegt.")),
    Mistake("desk_word", "case", card("Hoe zit het met de congruentie in je verhaal?")),
    Mistake("question_double", "turn-motivation", put(title="Wat motiveert {ander} wél en wat houdt {ander} tegen?")),
    Mistake("question_suggestive", "case-own-part", put(title="Wat had je natuurlijk anders willen doen?")),
    Mistake("advice_asked_early", "check-in-intro", add(" Heb je al een idee voor een collega? Geef dat gerust mee.")),
    Mistake("silent_called", "case", guided(closing="“Wie van de groep kan samenvatten wat je zei?”")),
    Mistake("silent_called", "turn-motivation", put(help="Inbrenger, vertel eerst zelf wat je denkt.")),
    Mistake("blaming_word", "reasons-weights", option(0, title="Is te lui om te bewegen")),
    Mistake("unfinished", "connect-understanding", put(help="Denk aan een keer dat")),
    Mistake("article_wrong", "reasons", card("Wat levert het {aanbod} op?")),
    Mistake("minutes_left", "actions", minutes(m90=4)),
    Mistake("minutes_said", "how-to-begin", write("60, 90 of 120 minuten", "30, 45 of 75 minuten")),
    Mistake("time_short", "turn-scenarios", put(rows=12)),
    Mistake("speaks_told_otherwise", "connect", put(rule="Alleen wie ervaring heeft, mag iets zeggen.")),
    Mistake("turn_not_alone", "reasons-weights", put(help="Overleg eerst met je buur wat je kiest.")),
    Mistake("silent_called", "turn", guided(closing="“Inbrenger, wat had jij al bedacht bij stap 2?”")),
    Mistake("advice_asked_early", "affirm-intro", add(" Zeg ook wat de volgende keer slimmer kan.")),
    Mistake("advice_asked_early", "reasons-evidence", column("fix", "Zo lossen we het op")),
    Mistake("question_twice", "session", put(realign=["Wat verwachten we van elkaar?"] * 2)),
    Mistake("question_double", "check-in-ground-rules", option(0, "items", title="Het blijft hier en we zijn op tijd")),
    Mistake("question_suggestive", "look-back-follow-up", put(title="Wat gaat er dankzij ons al zoveel beter?")),
    Mistake("heading_without_text", "prepare", add("\n\n## Wat vooraf\n\n## Wat klaarligt\n\nPapier.")),
    Mistake("heading_differs", "actions-intro", write("## 11. Acties", "## Acties")),
    Mistake("option_elsewhere", "reasons-weights", option(0, title="Ruzie om het erf"), beside="old"),
    Mistake("option_alike", "turn-mandate", mandates),
    Mistake("option_twice", "session", put(roles=[{"id": one, "title": "Kijker"} for one in ("watcher", "viewer")])),
    Mistake("anchor_missing", "takeaways-worth-it", put(low="0", high="10")),
    Mistake("anchor_missing", "look-back-follow-up", put(help="Eén regel per actie. Succes!")),
    Mistake("anchors_differ", "case-cooperation-now", put(high="de hulp is op tijd")),
    Mistake("phase_referred_wrong", "turn-intro", write("het contact zelf: stap 6", "het contact zelf: stap 9")),
    Mistake("language_slip", "case-choice-intro", write("een andere casus", "een ander casus")),
    Mistake("unfinished", "turn-relation-asked", put(help="Bijvoorbeeld: “…”")),
    Mistake("unfinished", "turn-step-2", add("\n\nKlik of tik om tekst in te voeren.")),
    Mistake("sister_differs", "case-own-part", put(lengths=[120]), beside="sister"),
]
