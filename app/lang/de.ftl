# Goodform: German. Plain words, reading age 11, "Sie"; see design.md, Words.

## The exercise screen

window-title = Goodform
pause = Pause
go-on = Weiter
stop = Stopp
key-space = Leertaste
key-escape = Esc
count-name = { $count ->
    [one] 1 Wiederholung
   *[other] { $count } Wiederholungen
}
held-name = { $seconds ->
    [one] 1 Sekunde gehalten
   *[other] { $seconds } Sekunden gehalten
}
held-unit = Sekunden
of-target = von { $target }
picture-name = Bild von Ihnen
picture-waiting = Das Bild kommt gleich
counting-only-first = Ich zähle
counting-only-second = nur
waiting-first = Warte
waiting-second = auf Sie
got-it = Verstanden

## "Es tut weh"

hurts = Es tut weh
key-h = H
key-enter = Enter
pain-title = Sie haben aufgehört. Das war richtig
pain-why = Zwei kurze Fragen
pain-where = Wo tut es weh?
pain-place-lower-back = Unterer Rücken
pain-place-upper-back = Oberer Rücken
pain-place-neck = Nacken
pain-place-buttock = Gesäß
pain-place-hip-or-groin = Hüfte, Leiste
pain-place-back-of-thigh = Oberschenkel hinten
pain-place-knee = Knie
pain-place-below-knee = Unterhalb des Knies
pain-place-elsewhere = Woanders
pain-how-much = Wie stark ist es gerade?
pain-number = Schmerz { $number } von 10
pain-none = Kein Schmerz
pain-worst = So stark wie vorstellbar
pain-front = Vorne
pain-back = Hinten
pain-alarm = Neue Taubheit zwischen den Beinen, neue Schwäche im Bein, Probleme mit Blase oder Darm?
pain-doctor = Hören Sie hier auf und holen Sie sofort ärztliche Hilfe. Warten Sie nicht bis morgen
pain-save = Beenden
pain-skip = Fragen überspringen

## Das Ende eines Satzes

end-title = Gut gemacht
end-title-none = Das war es fürs Erste
end-holds = { $count ->
    [one] einmal gehalten
   *[other] { $count } Mal gehalten
}
end-position = { $seconds ->
    [one] 1 Sekunde in der Haltung
   *[other] { $seconds } Sekunden in der Haltung
}
end-each-hold = Jede einzelne, und wie lange sie gehalten wurde
end-last-shown = gezeichnet sind die letzten { $count }
end-kept = Es ist auf diesem Computer gespeichert
end-not-kept = Davon ist nichts gespeichert
end-each = Jede einzelne, und wie weit sie ging
end-went-well = Das lief gut
end-try = Eine Sache zum Ausprobieren
well-all-right = Alle, die ich sehen konnte, waren genau richtig
well-range = Sie sind weit genug gekommen
well-tempo = Ihr Tempo war ruhig und gleichmäßig
well-steadiness = Sie haben sich ruhig bewegt
well-done = Sie haben es bis zum Ende geschafft
end-judged = { $count ->
    [0] Ich konnte zählen, aber zu wenig sehen, um mehr zu sagen
    [one] Eine konnte ich gut sehen, und nur die habe ich beurteilt
   *[other] { $count } konnte ich gut sehen, und nur die habe ich beurteilt
}
end-right = genau richtig: { $count }
end-adjusted = mit einem Hinweis: { $count }
end-unseen = nicht gut gesehen: { $count }
end-finish = Fertig
end-rest = Zur Erholung
end-rest-hand = Hand heben, oder auf die Erholung warten
end-delete = Das hier löschen

## Zu Hause

home-title = Ihre Übungen für heute
home-title-done = Für heute ist alles geschafft
home-title-hurt = Ruhen Sie sich aus. Für heute genügt es
home-more = Weitere Übungen
home-count = { $count ->
    [one] 1 Übung
   *[other] { $count } Übungen
}
home-minutes = { $minutes ->
    [one] etwa 1 Minute
   *[other] etwa { $minutes } Minuten
}
home-done = geschafft
home-start = Los geht es
home-leave = Schließen
home-not-opened = Die Kamera ließ sich nicht öffnen. Schließen Sie andere Programme, die sie nutzen, und beginnen Sie neu
dose-sets = { $count ->
    [one] 1 Satz
   *[other] { $count } Sätze
}
dose-times = { $count ->
    [one] einmal
   *[other] { $count } Mal
}
dose-minutes = { $count ->
    [one] etwa 1 Minute
   *[other] etwa { $count } Minuten
}
dose-each-side = { $count ->
    [one] einmal auf jeder Seite
   *[other] { $count } Mal auf jeder Seite
}
dose-left = { $count ->
    [one] einmal links
   *[other] { $count } Mal links
}
dose-right = { $count ->
    [one] einmal rechts
   *[other] { $count } Mal rechts
}
dose-hold = { $seconds ->
    [one] 1 Sekunde halten
   *[other] { $seconds } Sekunden halten
}

home-title-back = Schön, dass Sie wieder da sind
home-back-gently = Beginnen Sie sanft: Ein kurzer Tag genügt
home-week = { $planned ->
    [one] { $count } von 1 geplanten Tag in dieser Woche
   *[other] { $count } von { $planned } geplanten Tagen in dieser Woche
}
home-week-all = { $count ->
    [one] 1 Tag in dieser Woche: alles Geplante
   *[other] { $count } Tage in dieser Woche: alles Geplante
}
home-settings = Einstellungen
home-library = Alle Übungen
home-worse = Meinem Rücken geht es heute nicht gut
home-short-day = Heute nur fünf Minuten
home-whole-day = Alles für heute
home-found = Ich habe Übungen von { $by } gefunden. Soll ich sie von jetzt an nehmen?
home-found-yes = Nehmen
home-found-no = Nicht jetzt
library-title = Alle Übungen
library-about = Schauen Sie sich um und probieren Sie, was Sie mögen. Was Ihre Therapie gewählt hat, kommt zuerst

## Vor einer Übung

before-position = So beginnt es
before-setup = Sie und die Kamera
before-cannot-see = Das kann ich nicht sehen
before-note = Von Ihrer Therapie
before-care = Bitte beachten
before-picture = Jemand macht die Übung vor
before-no-picture = Hiervon habe ich kein Bild
before-begin = Beginnen
before-diary = Das habe ich gemacht
before-opening = Einen Moment
before-back = Zurück

## Figures for developers

figure-fps = { $value } Bilder/s
figure-total = { $value } ms gesamt
figure-network = { $value } ms Netz
figure-dropped = { $value } verworfen

## Why nothing is judged: on the picture

plate-no-person = Ich kann Sie nicht sehen
plate-out-of-frame = Ich zähle. Ich sehe Sie nicht ganz
plate-too-near = Ich zähle. Sie sind zu nah
plate-too-far = Ich zähle. Sie sind zu weit weg
plate-low-light = Es ist zu dunkel, um Sie gut zu sehen
plate-limb-hidden = Ich zähle. Etwas verdeckt Sie
plate-turned = Ich zähle. Von hier sehe ich zu wenig
plate-turned-squat = Ich zähle. Ich sehe Sie nicht von der Seite
plate-not-in-posture = Ich warte auf Ihre Ausgangsstellung

## Shown three metres away: two lines at most, about 18 letters each; "say" is spoken
# An id that ends in an exercise's id holds for that exercise alone.

banner-no-person =
    Kommen Sie bitte
    ins Bild
banner-out-of-frame =
    Kommen Sie bitte
    in die Mitte
banner-too-near =
    Gehen Sie etwas
    zurück
banner-too-far =
    Kommen Sie etwas
    näher
banner-low-light =
    Bitte machen Sie
    mehr Licht
banner-limb-hidden =
    Machen Sie bitte
    die Sicht frei
banner-limb-hidden-squat =
    Machen Sie die
    Beine sichtbar
banner-turned =
    Drehen Sie sich
    ein wenig
banner-turned-squat =
    Drehen Sie sich
    seitlich zu mir
banner-not-in-posture =
    Bitte in die
    Ausgangsstellung
banner-not-in-posture-squat =
    Aufrecht stehen,
    dann geht es los
banner-good =
    Genau richtig
banner-good-squat =
    Gute Tiefe
banner-other-side =
    Jetzt die
    andere Seite
banner-paused =
    Pause
banner-finished =
    Fertig
phase-waiting =
    Bitte in die
    Ausgangsstellung
phase-waiting-squat =
    Aufrecht stehen,
    dann geht es los
phase-ready =
    Bereit
phase-out =
    Schön langsam
phase-out-squat =
    Langsam tiefer
phase-back =
    Und zurück
phase-back-squat =
    Und wieder hoch

## Cues: "show" is read three metres away, two lines at most, 18 letters each; "say" is spoken
# An id without an exercise's ending is true for every exercise that has the fault.

cue-arm-drop-show =
    Greifen Sie hoch
    zur Zimmerecke
cue-arm-drop-say = Greifen Sie nach der oberen Zimmerecke

cue-arm-low-show =
    Fingerspitzen
    zur Wand vor Ihnen
cue-arm-low-say = Zeigen Sie mit den Fingern zur Wand vor Ihnen

cue-big-lean-show =
    Nase über die
    Zehen, dann hoch
cue-big-lean-say = Die Nase über die Zehen, dann nach oben

cue-bridging-show =
    Das Gesäß ruht
    auf der Matte
cue-bridging-say = Lassen Sie das Gesäß schwer auf der Matte ruhen

cue-chin-poke-show =
    Der Blick bleibt
    an der Decke
cue-chin-poke-say = Lassen Sie den Blick an der Decke

cue-drop-show-calf-raise =
    Die Fersen sanft
    zum Boden
cue-drop-say-calf-raise = Senken Sie die Fersen langsam und sanft zum Boden
cue-drop-show-sit-up =
    Langsam abrollen,
    Wirbel für Wirbel
cue-drop-say-sit-up = Rollen Sie langsam ab, Wirbel für Wirbel
cue-drop-show-step-up =
    Den Fuß lautlos
    absetzen
cue-drop-say-step-up = Setzen Sie den Fuß ganz leise ab

cue-elbow-far-show =
    Ellbogen unter
    die Schulter
cue-elbow-far-say = Schieben Sie den Ellbogen unter die Schulter

cue-elbows-bend-show =
    Fingerspitzen
    lang zur Decke
cue-elbows-bend-say = Strecken Sie die Fingerspitzen lang zur Decke

cue-feet-far-show =
    Füße etwas näher
    zum Gesäß
cue-feet-far-say = Stellen Sie die Füße etwas näher zum Gesäß

cue-hands-show =
    Hände schweben
    nach vorn
cue-hands-say = Lassen Sie die Hände nach vorn schweben

cue-head-drop-show =
    Schauen Sie vor
    sich auf den Boden
cue-head-drop-say = Schauen Sie ein Stück vor sich auf den Boden
cue-head-drop-show-plank-knees =
    Schauen Sie knapp
    vor die Hände
cue-head-drop-say-plank-knees = Schauen Sie auf den Boden knapp vor Ihren Händen

cue-head-up-show =
    Der Kopf ruht
    auf der Matte
cue-head-up-say = Lassen Sie den Kopf auf der Matte ruhen

cue-heel-up-show =
    Drücken Sie die
    Ferse zum Boden
cue-heel-up-say = Drücken Sie die hintere Ferse fest in den Boden

cue-heels-up-show =
    Drücken Sie die
    Fersen zum Boden
cue-heels-up-say = Drücken Sie beide Fersen fest in den Boden

cue-hip-drop-show =
    Der Gürtel bleibt
    waagerecht
cue-hip-drop-say = Halten Sie den Gürtel waagerecht
cue-hip-drop-show-side-bridge =
    Heben Sie die
    Hüfte zur Decke
cue-hip-drop-say-side-bridge = Heben Sie die Hüfte zur Decke
cue-hip-drop-show-side-bridge-knees =
    Heben Sie die
    Hüfte zur Decke
cue-hip-drop-say-side-bridge-knees = Heben Sie die Hüfte zur Decke

cue-hip-hike-show =
    Der Gürtel bleibt
    waagerecht
cue-hip-hike-say = Halten Sie den Gürtel waagerecht, während sich das Bein bewegt

cue-hips-up-show =
    Der Gürtel ruht
    auf der Matte
cue-hips-up-say = Lassen Sie den Gürtel schwer auf der Matte ruhen

cue-incomplete-show =
    Richten Sie sich
    ganz auf
cue-incomplete-say = Richten Sie sich ganz auf, der Scheitel zeigt zur Decke
cue-incomplete-show-step-up =
    Ganz aufrichten
    auf der Stufe
cue-incomplete-say-step-up = Richten Sie sich auf der Stufe ganz auf

cue-knee-bend-show =
    Strecken Sie das
    hintere Bein
cue-knee-bend-say = Strecken Sie das hintere Bein lang aus

cue-knee-bent-show =
    Die Ferse zur
    Wand hinter Ihnen
cue-knee-bent-say = Schieben Sie die Ferse zur Wand hinter Ihnen
cue-knee-bent-show-superman-alternating =
    Die Zehen zur
    Wand hinter Ihnen
cue-knee-bent-say-superman-alternating = Strecken Sie die Zehen zur Wand hinter Ihnen

cue-knee-forward-show =
    Gerade nach unten
    zwischen die Füße
cue-knee-forward-say = Sinken Sie gerade nach unten zwischen Ihre Füße

cue-knee-past-show =
    Das Knie genau
    über die Hüfte
cue-knee-past-say = Halten Sie an, wenn das Knie über der Hüfte steht

cue-knees-bend-show =
    Beine lang,
    wie zwei Säulen
cue-knees-bend-say = Halten Sie die Beine lang wie zwei Säulen
cue-knees-bend-show-calf-raise =
    Gerade nach oben,
    wie ein Baum
cue-knees-bend-say-calf-raise = Wachsen Sie gerade nach oben wie ein Baum
cue-knees-bend-show-plank =
    Die Fersen zur
    Wand hinter Ihnen
cue-knees-bend-say-plank = Schieben Sie die Fersen zur Wand hinter Ihnen

cue-knees-in-show =
    Das Knie über
    die Schnürsenkel
cue-knees-in-say = Führen Sie das Knie über die Schnürsenkel
cue-knees-in-show-sit-to-stand =
    Die Knie über
    die Schnürsenkel
cue-knees-in-say-sit-to-stand = Führen Sie die Knie über die Schnürsenkel
cue-knees-in-show-squat =
    Schieben Sie den
    Boden auseinander
cue-knees-in-say-squat = Schieben Sie mit den Füßen den Boden auseinander

cue-lean-show =
    Gerade nach oben,
    wie ein Aufzug
cue-lean-say = Steigen Sie gerade nach oben wie ein Aufzug
cue-lean-show-split-squat =
    Auf und ab
    wie ein Aufzug
cue-lean-say-split-squat = Fahren Sie gerade auf und ab wie ein Aufzug

cue-lean-back-show =
    Die Rippen über
    den Gürtel
cue-lean-back-say = Bringen Sie die Rippen über den Gürtel
cue-lean-back-show-row-scap-retraction =
    Ruhig wie ein
    Baumstamm
cue-lean-back-say-row-scap-retraction = Bleiben Sie ruhig wie ein Baum, nur die Äste bewegen sich
cue-lean-back-show-standing-hip-flexion =
    Aufrecht bleiben,
    wie eine Kerze
cue-lean-back-say-standing-hip-flexion = Bleiben Sie aufrecht wie eine Kerze
cue-lean-back-show-standing-march =
    Aufrecht bleiben,
    wie eine Kerze
cue-lean-back-say-standing-march = Bleiben Sie aufrecht wie eine Kerze

cue-lean-forward-show =
    Groß werden, wie
    an einem Faden
cue-lean-forward-say = Machen Sie sich groß, ein Faden zieht Sie nach oben
cue-lean-forward-show-calf-stretch-standing =
    Der Gürtel geht
    voran
cue-lean-forward-say-calf-stretch-standing = Lassen Sie den Gürtel vorangehen
cue-lean-forward-show-standing-hip-extension =
    Aufrecht, Ferse
    zur Wand hinten
cue-lean-forward-say-standing-hip-extension = Bleiben Sie aufrecht, die Ferse schiebt zur Wand hinter Ihnen

cue-leg-low-show =
    Die Ferse hoch
    auf Hüfthöhe
cue-leg-low-say = Lassen Sie die Ferse auf Hüfthöhe schweben

cue-leg-too-high-show =
    Ferse lang,
    etwas tiefer
cue-leg-too-high-say = Strecken Sie die Ferse lang zur Wand hinter Ihnen
cue-leg-too-high-show-superman-alternating =
    Zehen lang,
    etwas tiefer
cue-leg-too-high-say-superman-alternating = Strecken Sie die Zehen lang und etwas tiefer

cue-leg-too-low-show =
    Der Rücken bleibt
    auf der Matte
cue-leg-too-low-say = Halten Sie dort an, wo der Rücken noch schwer aufliegt

cue-look-up-show =
    Schauen Sie vorn
    zum Mattenrand
cue-look-up-say = Schauen Sie zum vorderen Rand der Matte

cue-low-arms-show =
    Greifen Sie hoch
    zum Türrahmen
cue-low-arms-say = Greifen Sie hoch bis zum Türrahmen

cue-low-bridge-show =
    Boden wegdrücken,
    Gürtel heben
cue-low-bridge-say = Drücken Sie den Boden weg und heben Sie den Gürtel

cue-low-knee-show =
    Das Knie hoch bis
    auf Gürtelhöhe
cue-low-knee-say = Heben Sie das Knie bis auf Gürtelhöhe

cue-moved-show =
    Lassen Sie sich
    vom Boden tragen
cue-moved-say = Lassen Sie sich ganz vom Boden tragen

cue-neck-pull-show =
    Ein Apfel passt
    unter das Kinn
cue-neck-pull-say = Lassen Sie Platz für einen Apfel unter dem Kinn

cue-no-travel-show =
    Die Schublade
    hinten schließen
cue-no-travel-say = Schließen Sie mit dem Gesäß eine Schublade hinter Ihnen

cue-off-wall-show =
    Den Rücken ganz
    an die Wand
cue-off-wall-say = Lehnen Sie den ganzen Rücken an die Wand

cue-other-leg-show =
    Der andere Fuß
    ruht am Boden
cue-other-leg-say = Lassen Sie den anderen Fuß schwer am Boden ruhen

cue-over-arch-show =
    Eine Linie vom
    Knie zur Schulter
cue-over-arch-say = Halten Sie an, wenn Knie, Hüfte und Schultern eine Linie bilden

cue-pelvis-shift-show =
    Hüfte ruhig, wie
    zwischen Wänden
cue-pelvis-shift-say = Halten Sie die Hüfte ruhig wie zwischen zwei Wänden

cue-pike-show =
    Die Hüfte tiefer
    in eine Linie
cue-pike-say = Senken Sie die Hüfte in eine lange Linie

cue-piked-show =
    Lange Linie vom
    Kopf zur Ferse
cue-piked-say = Bilden Sie eine lange Linie von Kopf bis Ferse

cue-plop-show =
    Weich hinsetzen,
    wie auf Eier
cue-plop-say = Setzen Sie sich so weich wie auf rohe Eier

cue-rocking-show =
    Die Hüfte bleibt
    über den Knien
cue-rocking-say = Halten Sie die Hüfte über den Knien

cue-rolled-show =
    Die Brust zum
    Bildschirm
cue-rolled-say = Zeigen Sie die Brust zum Bildschirm

cue-rounding-hint-show =
    Lang vom Gürtel
    bis zum Kragen
cue-rounding-hint-say = Machen Sie sich lang vom Gürtel bis zum Kragen

cue-rushed-show =
    Ganz langsam,
    bis zwei zählen
cue-rushed-say = Bewegen Sie sich langsam und zählen Sie bis zwei
cue-rushed-show-bird-dog =
    Langsam strecken,
    wie im Wasser
cue-rushed-say-bird-dog = Strecken Sie sich langsam, wie durch Wasser
cue-rushed-show-bridge =
    Langsam abrollen,
    Wirbel für Wirbel
cue-rushed-say-bridge = Rollen Sie langsam ab, Wirbel für Wirbel
cue-rushed-show-cat-cow =
    Ein Atemzug
    pro Richtung
cue-rushed-say-cat-cow = Nehmen Sie sich einen ruhigen Atemzug pro Richtung
cue-rushed-show-clamshell =
    Langsam öffnen,
    wie ein Buch
cue-rushed-say-clamshell = Öffnen Sie langsam, wie ein schweres Buch
cue-rushed-show-curl-up =
    Langsam hoch,
    wie ein Aufzug
cue-rushed-say-curl-up = Kommen Sie langsam hoch, wie ein Aufzug
cue-rushed-show-dead-bug =
    Langsam senken,
    wie eine Zugbrücke
cue-rushed-say-dead-bug = Senken Sie Arm und Bein langsam, wie eine Zugbrücke
cue-rushed-show-lower-trunk-rotation =
    Langsam rollen,
    hin und her
cue-rushed-say-lower-trunk-rotation = Rollen Sie langsam, wie Scheibenwischer bei leichtem Regen
cue-rushed-show-prone-press-up =
    Zwei Takte hoch,
    zwei Takte runter
cue-rushed-say-prone-press-up = Zählen Sie bis zwei nach oben und bis zwei nach unten
cue-rushed-show-push-up =
    Langsam senken,
    wie ein Aufzug
cue-rushed-say-push-up = Senken Sie sich langsam, wie ein Aufzug
cue-rushed-show-push-up-knees =
    Langsam senken,
    wie ein Aufzug
cue-rushed-say-push-up-knees = Senken Sie sich langsam, wie ein Aufzug
cue-rushed-show-row-scap-retraction =
    Langsam
    nachgeben
cue-rushed-say-row-scap-retraction = Lassen Sie die Hände langsam nach vorn gleiten
cue-rushed-show-sit-up =
    Langsam aufrollen,
    bis zwei zählen
cue-rushed-say-sit-up = Rollen Sie sich langsam auf und zählen Sie bis zwei
cue-rushed-show-squat =
    Zwei Takte lang
    nach unten
cue-rushed-say-squat = Zählen Sie auf dem Weg nach unten bis zwei
cue-rushed-show-standing-side-bend =
    Langsam, wie
    ein Regenbogen
cue-rushed-say-standing-side-bend = Malen Sie langsam einen Regenbogen in die Luft
cue-rushed-show-superman =
    Langsam hoch,
    bis zwei zählen
cue-rushed-say-superman = Schweben Sie langsam hoch und zählen Sie bis zwei
cue-rushed-show-superman-alternating =
    Langsam hoch,
    bis zwei zählen
cue-rushed-say-superman-alternating = Schweben Sie langsam hoch und zählen Sie bis zwei
cue-rushed-show-supine-march =
    Langsam heben,
    wie im Wasser
cue-rushed-say-supine-march = Heben Sie das Bein so langsam wie im Wasser

cue-sag-show =
    Gürtel hoch, in
    eine lange Linie
cue-sag-say = Bilden Sie eine lange Linie von Kopf bis Ferse
cue-sag-show-plank-knees =
    Gürtel hoch, in
    eine lange Linie
cue-sag-say-plank-knees = Bilden Sie eine lange Linie von Kopf bis Knie
cue-sag-show-push-up-knees =
    Gürtel hoch, in
    eine lange Linie
cue-sag-say-push-up-knees = Bilden Sie eine lange Linie von Kopf bis Knie

cue-shallow-show =
    Die Brust näher
    zum Boden
cue-shallow-say = Bringen Sie die Brust näher zum Boden
cue-shallow-show-prone-press-up =
    Den Boden etwas
    mehr wegdrücken
cue-shallow-say-prone-press-up = Drücken Sie den Boden noch etwas mehr weg
cue-shallow-show-split-squat =
    Das hintere Knie
    zum Boden
cue-shallow-say-split-squat = Lassen Sie das hintere Knie zum Boden schauen

cue-shin-forward-show =
    Füße etwas weiter
    weg von der Wand
cue-shin-forward-say = Stellen Sie die Füße etwas weiter weg von der Wand

cue-short-hold-show =
    Bleiben Sie so
    bis zum Ton
cue-short-hold-say = Bleiben Sie so, bis Sie den Ton hören

cue-short-range-show =
    So weit hoch,
    wie es leicht geht
cue-short-range-say = Heben Sie die Arme so hoch, wie es leicht geht
cue-short-range-show-wall-angels =
    So weit hoch,
    wie es leicht geht
cue-short-range-say-wall-angels = Gleiten Sie so weit nach oben, wie es leicht geht

cue-shrug-show =
    Viel Platz unter
    den Ohren
cue-shrug-say = Lassen Sie viel Platz zwischen Ohren und Schultern
cue-shrug-show-row-scap-retraction =
    Schulterblätter
    zur Hosentasche
cue-shrug-say-row-scap-retraction = Schieben Sie die Schulterblätter in die hinteren Hosentaschen

cue-side-lean-show =
    Aufrecht, wie
    zwischen Wänden
cue-side-lean-say = Bleiben Sie aufrecht wie zwischen zwei Wänden
cue-side-lean-show-standing-hip-abduction =
    Nur das Bein
    bewegt sich
cue-side-lean-say-standing-hip-abduction = Bleiben Sie aufrecht, nur das Bein bewegt sich
cue-side-lean-show-trunk-rotation =
    Drehen wie um
    eine Stange
cue-side-lean-say-trunk-rotation = Drehen Sie sich aufrecht wie um eine Stange

cue-soft-knee-show =
    Standfuß drückt
    in den Boden
cue-soft-knee-say = Drücken Sie mit dem Standfuß den Boden weg

cue-squatting-show =
    Die Hosentaschen
    zur Wand hinten
cue-squatting-say = Schieben Sie die Hosentaschen zur Wand hinter Ihnen

cue-still-leg-drift-show =
    Das ruhige Knie
    über der Hüfte
cue-still-leg-drift-say = Lassen Sie das ruhige Knie über der Hüfte

cue-sway-show =
    Hemdknöpfe in
    einer Linie
cue-sway-say = Halten Sie die Hemdknöpfe in einer geraden Linie

cue-swing-show =
    Das Bein langsam
    gleiten lassen
cue-swing-say = Lassen Sie das Bein langsam zur Seite gleiten

cue-thigh-drift-show =
    Das Knie bleibt
    über der Hüfte
cue-thigh-drift-say = Halten Sie das Knie genau über der Hüfte

cue-too-far-show =
    Etwas weniger
    reicht völlig
cue-too-far-say = Etwas weniger weit reicht völlig

cue-too-high-show =
    Etwas tiefer
    reicht völlig
cue-too-high-say = Etwas tiefer und länger reicht völlig
cue-too-high-show-curl-up =
    Nur ein wenig
    anheben
cue-too-high-say-curl-up = Heben Sie nur die Schulterblätter von der Matte

cue-too-shallow-show =
    Setzen Sie sich
    weiter zurück
cue-too-shallow-say = Setzen Sie sich näher an den Stuhl hinter Ihnen

cue-trunk-lean-show =
    Zeigen Sie der
    Wand Ihr Hemd
cue-trunk-lean-say = Zeigen Sie der Wand die Vorderseite Ihres Hemdes

cue-trunk-shift-show =
    Rücken eben,
    wie ein Tisch
cue-trunk-shift-say = Halten Sie den Rücken eben wie einen Tisch

cue-trunk-sway-show =
    Ein Buch auf dem
    Kopf balancieren
cue-trunk-sway-say = Balancieren Sie ein Buch auf dem Kopf

cue-turning-show =
    Die Brust bleibt
    zum Bildschirm
cue-turning-say = Lassen Sie die Brust zum Bildschirm zeigen

cue-uneven-show =
    Beide Hände
    gleich hoch
cue-uneven-say = Heben Sie beide Hände gleich hoch
cue-uneven-show-shoulder-abduction =
    Flügel waagerecht,
    wie im Flug
cue-uneven-say-shoulder-abduction = Halten Sie die Flügel waagerecht wie ein Flugzeug

cue-weight-shift-show =
    Das Gewicht auf
    beide Füße
cue-weight-shift-say = Verteilen Sie Ihr Gewicht auf beide Füße

## The exercises: name, where the camera and you go, how you begin, and what the camera cannot show

exercise-name-arm-raise = Beide Arme heben
exercise-setup-arm-raise = Stellen Sie die Kamera auf Brusthöhe. Stehen Sie seitlich oder mit dem Gesicht zu ihr, auch die erhobenen Hände sind im Bild.
exercise-position-arm-raise = Stehen Sie aufrecht, die Arme hängen neben dem Körper.
exercise-cannot-see-arm-raise = Ich sehe nicht, wie sich Ihre Schulterblätter bewegen, ob Ihr Rücken ein leichtes Hohlkreuz macht oder was der hintere Arm tut, wenn Sie seitlich stehen.

exercise-name-bird-dog = Vierfüßlerstand mit Arm und Bein
exercise-setup-bird-dog = Stellen Sie die Kamera niedrig auf, zwischen Matte und Kniehöhe. Knien Sie seitlich zu ihr, gestreckt sind Finger und Zehen im Bild.
exercise-position-bird-dog = Gehen Sie in den Vierfüßlerstand, die Hände unter den Schultern, die Knie unter der Hüfte.
exercise-cannot-see-bird-dog = Ich sehe nicht, ob der untere Rücken durchhängt, ob sich das Becken dreht oder was ein verdeckter Arm und ein verdecktes Bein tun.

exercise-name-bridge = Brücke
exercise-setup-bridge = Stellen Sie die Kamera auf den Boden, in Höhe der Matte. Legen Sie sich seitlich zu ihr, Kopf und Füße sind im Bild.
exercise-position-bridge = Legen Sie sich auf den Rücken, die Knie gebeugt, die Füße hüftbreit.
exercise-cannot-see-bridge = Ich sehe nicht, welche Muskeln arbeiten, wie Ihr Becken kippt, ob beide Seiten gleich sind oder ob die Knie nach innen oder außen fallen.

exercise-name-calf-raise = Fersen heben
exercise-setup-calf-raise = Stellen Sie die Kamera auf Kniehöhe und stehen Sie seitlich zu ihr. Sorgen Sie für gutes Licht an den Füßen.
exercise-position-calf-raise = Stehen Sie aufrecht, die Fingerspitzen auf einer Arbeitsplatte.
exercise-cannot-see-calf-raise = Ich sehe nicht, wenn sich die Fersen um weniger als 8 cm heben oder wie Sie Ihr Gewicht auf die Füße verteilen.

exercise-name-calf-stretch-standing = Wade dehnen im Stehen
exercise-setup-calf-stretch-standing = Stellen Sie die Kamera zwischen Knie- und Hüfthöhe. Stehen Sie seitlich, das gedehnte Bein zur Kamera, beide Füße im Bild.
exercise-position-calf-stretch-standing = Machen Sie einen großen Schritt, die Hände an der Wand oder Stuhllehne, das gedehnte Bein steht hinten.
exercise-cannot-see-calf-stretch-standing = Ich sehe nicht die Dehnung selbst, das Gewicht auf jedem Fuß oder eine Ferse, die sich um weniger als 8 cm hebt.

exercise-name-cat-cow = Katze und Kuh
exercise-setup-cat-cow = Stellen Sie die Kamera niedrig auf, zwischen Matte und Kniehöhe. Knien Sie seitlich zu ihr.
exercise-position-cat-cow = Gehen Sie in den Vierfüßlerstand.
exercise-cannot-see-cat-cow = Ich sehe nicht, wie rund Ihr Rücken ist, und zähle nur, wenn sich der Kopf mitbewegt.

exercise-name-childs-pose = Stellung des Kindes
exercise-setup-childs-pose = Stellen Sie die Kamera auf den Boden, in Höhe der Matte. Knien Sie seitlich zu ihr.
exercise-position-childs-pose = Setzen Sie sich aus dem Vierfüßlerstand zurück in Richtung Fersen, die Arme nach vorn gestreckt.
exercise-cannot-see-childs-pose = Ich sehe nicht, wie rund Ihr Rücken ist, und messe keine Zeit, solange das Gesäß oben bleibt.

exercise-name-clamshell = Muschel
exercise-setup-clamshell = Stellen Sie die Kamera auf den Boden, in Höhe der Matte. Legen Sie sich auf die Seite, das Gesicht zu ihr.
exercise-position-clamshell = Legen Sie sich auf die Seite, die Hüfte etwas gebeugt, die Knie im rechten Winkel.
exercise-cannot-see-clamshell = Ich sehe nicht, wie weit sich die Hüfte dreht oder ob Sie nach hinten rollen.

exercise-name-curl-up = Kleines Aufrollen
exercise-setup-curl-up = Stellen Sie die Kamera auf Mattenhöhe und legen Sie sich seitlich zu ihr. Das gestreckte Bein liegt näher an der Kamera.
exercise-position-curl-up = Legen Sie sich auf den Rücken, ein Knie gebeugt, ein Bein gestreckt, die Hände unter dem unteren Rücken.
exercise-cannot-see-curl-up = Ich sehe nicht, wie sich Ihr Rücken wölbt, wie Sie atmen oder wie fest Ihr Bauch ist, und die Bewegung ist klein für mich.

exercise-name-dead-bug = Käfer
exercise-setup-dead-bug = Stellen Sie die Kamera auf Mattenhöhe und legen Sie sich seitlich zu ihr. Die Arme bleiben auch über dem Kopf im Bild.
exercise-position-dead-bug = Legen Sie sich auf den Rücken, Hüfte und Knie im rechten Winkel, die Arme zur Decke.
exercise-cannot-see-dead-bug = Ich sehe nicht, ob Ihr unterer Rücken liegen bleibt, wie Sie atmen und manchmal auch nicht Arm und Bein der hinteren Seite.

exercise-name-hamstring-90-90 = Beinrückseite dehnen im Liegen
exercise-setup-hamstring-90-90 = Stellen Sie die Kamera auf Mattenhöhe. Legen Sie sich seitlich, das Übungsbein zur Kamera, sein Fuß bleibt im Bild.
exercise-position-hamstring-90-90 = Legen Sie sich auf den Rücken, ein Oberschenkel zeigt nach oben, Hände oder Gurt dahinter.
exercise-cannot-see-hamstring-90-90 = Ich sehe nicht, wie Ihr Becken kippt, wie fest Sie ziehen, was gedehnt wird oder ob Sie am Ende leicht wippen.

exercise-name-hip-flexor-half-kneel = Hüftbeuger dehnen im Halbkniestand
exercise-setup-hip-flexor-half-kneel = Stellen Sie die Kamera zwischen Knie- und Hüfthöhe. Knien Sie seitlich, das kniende Bein zur Kamera.
exercise-position-hip-flexor-half-kneel = Knien Sie mit einem Knie auf einem Kissen, der andere Fuß steht vorn.
exercise-cannot-see-hip-flexor-half-kneel = Ich sehe nicht, wie Ihr Becken kippt, was hier am meisten zählt, oder ob Sie ins Hohlkreuz gehen.

exercise-name-hip-hinge = Hüftbeuge
exercise-setup-hip-hinge = Stellen Sie die Kamera auf Hüfthöhe. Stehen Sie seitlich zu ihr.
exercise-position-hip-hinge = Stehen Sie hüftbreit, die Knie locker, die Hände auf den Oberschenkeln oder ein Stab am Rücken.
exercise-cannot-see-hip-hinge = Ich sehe nicht, ob Ihr unterer Rücken rund wird, ein Stab am Rücken zeigt es Ihnen besser.

exercise-name-jumping-jack = Hampelmann
exercise-setup-jumping-jack = Stellen Sie die Kamera 3 Meter entfernt auf und schauen Sie zu ihr. Sie sind ganz im Bild, auch mit den Armen über dem Kopf.
exercise-position-jumping-jack = Stehen Sie mit den Füßen zusammen, die Arme neben dem Körper.
exercise-cannot-see-jumping-jack = Ich sehe nicht, wie weich Sie landen oder ob die Füße den Boden verlassen, denn ich zähle nur nach den Armen.

exercise-name-knee-to-chest = Ein Knie zur Brust
exercise-setup-knee-to-chest = Stellen Sie die Kamera auf Mattenhöhe. Legen Sie sich seitlich, das Übungsbein zur Kamera.
exercise-position-knee-to-chest = Legen Sie sich auf den Rücken, die Knie gebeugt.
exercise-cannot-see-knee-to-chest = Ich sehe nicht, wie rund Ihr Rücken ist oder wie fest Sie ziehen, und Ihre Hände können das Knie verdecken.

exercise-name-lower-trunk-rotation = Knie rollen
exercise-setup-lower-trunk-rotation = Stellen Sie die Kamera hinter Ihre Füße, in Höhe einer Sitzfläche.
exercise-position-lower-trunk-rotation = Legen Sie sich auf den Rücken, die Knie gebeugt und zusammen.
exercise-cannot-see-lower-trunk-rotation = Ich sehe nicht, wie weit sich Ihr Rücken dreht oder wie viel davon aus der Hüfte kommt.

exercise-name-pelvic-tilt-supine = Becken kippen
exercise-setup-pelvic-tilt-supine = Stellen Sie die Kamera auf den Boden, in Höhe der Matte. Legen Sie sich seitlich zu ihr.
exercise-position-pelvic-tilt-supine = Legen Sie sich auf den Rücken, die Knie gebeugt, die Füße flach.
exercise-cannot-see-pelvic-tilt-supine = Ich sehe nicht, wie das Becken kippt, denn die Bewegung ist zu klein für mich, und messe nur die Zeit.

exercise-name-plank = Unterarmstütz
exercise-setup-plank = Stellen Sie die Kamera auf den Boden, in Höhe der Matte. Legen Sie sich seitlich zu ihr, Kopf und Fersen sind im Bild.
exercise-position-plank = Stützen Sie sich auf Unterarme und Zehen.
exercise-cannot-see-plank = Ich sehe nicht, ob der Rücken oder die Hüfte durchhängt, wie Sie atmen oder wie fest Ihr Bauch ist.

exercise-name-plank-knees = Unterarmstütz auf den Knien
exercise-setup-plank-knees = Stellen Sie die Kamera auf den Boden, in Höhe der Matte. Legen Sie sich seitlich zu ihr.
exercise-position-plank-knees = Stützen Sie sich auf Unterarme und Knie.
exercise-cannot-see-plank-knees = Ich sehe nicht, ob der Rücken oder die Hüfte durchhängt, wie Sie atmen oder wie fest Ihr Bauch ist.

exercise-name-prone-lying = Bauchlage
exercise-setup-prone-lying = Stellen Sie die Kamera auf den Boden, in Höhe der Matte. Legen Sie sich seitlich zu ihr.
exercise-position-prone-lying = Legen Sie sich auf den Bauch, die Arme neben dem Körper oder unter der Stirn.
exercise-cannot-see-prone-lying = Ich sehe nicht, wie entspannt Sie sind, wie Ihr unterer Rücken liegt oder wie es Ihnen geht.

exercise-name-prone-on-elbows = Bauchlage auf den Unterarmen
exercise-setup-prone-on-elbows = Stellen Sie die Kamera auf den Boden, in Höhe der Matte. Legen Sie sich seitlich zu ihr.
exercise-position-prone-on-elbows = Legen Sie sich auf den Bauch und stützen Sie sich auf die Unterarme, die Ellbogen unter den Schultern.
exercise-cannot-see-prone-on-elbows = Ich sehe nicht, welcher Teil des Rückens sich beugt, ob die Schultern einsinken, wie entspannt Sie sind oder wie es Ihnen geht.

exercise-name-prone-press-up = Hochstützen in Bauchlage
exercise-setup-prone-press-up = Stellen Sie die Kamera auf den Boden, in Höhe der Matte. Legen Sie sich seitlich zu ihr.
exercise-position-prone-press-up = Legen Sie sich auf den Bauch, die Hände unter den Schultern.
exercise-cannot-see-prone-press-up = Ich sehe nicht, wie sich die Teile Ihres Rückens bewegen oder wo Sie Schmerz spüren, bitte achten Sie selbst darauf.

exercise-name-push-up = Liegestütz
exercise-setup-push-up = Stellen Sie die Kamera auf den Boden, in Höhe der Matte. Gehen Sie seitlich zu ihr nach unten, Kopf und Füße sind im Bild.
exercise-position-push-up = Stützen Sie sich auf Hände und Zehen, die Arme gestreckt, der Körper in einer Linie.
exercise-cannot-see-push-up = Ich sehe nicht, wie sich Ihre Schulterblätter bewegen, wie stark die Handgelenke belastet sind oder wie weit die Ellbogen nach außen zeigen.

exercise-name-push-up-knees = Liegestütz auf den Knien
exercise-setup-push-up-knees = Stellen Sie die Kamera auf den Boden, in Höhe der Matte. Knien Sie seitlich zu ihr.
exercise-position-push-up-knees = Stützen Sie sich auf Hände und Knie, die Arme gestreckt, eine Linie von den Schultern zu den Knien.
exercise-cannot-see-push-up-knees = Ich sehe nicht, wie sich Ihre Schulterblätter bewegen oder wie stark die Handgelenke belastet sind.

exercise-name-row-scap-retraction = Rudern mit Band
exercise-setup-row-scap-retraction = Stellen Sie die Kamera auf Brusthöhe. Stehen oder sitzen Sie seitlich zu ihr.
exercise-position-row-scap-retraction = Stehen oder sitzen Sie mit gebeugten Ellbogen, gern mit einem Band, das vor Ihnen befestigt ist.
exercise-cannot-see-row-scap-retraction = Ich sehe nicht, wie sich Ihre Schulterblätter bewegen.

exercise-name-shoulder-abduction = Arme zur Seite heben
exercise-setup-shoulder-abduction = Stellen Sie die Kamera auf Brusthöhe und schauen Sie zu ihr. Beide Hände sind im Bild, auch mit ausgestreckten Armen.
exercise-position-shoulder-abduction = Stehen Sie aufrecht, die Arme hängen neben dem Körper.
exercise-cannot-see-shoulder-abduction = Ich sehe nicht, ob die Arme nach vorn wandern oder wie sich die Schulterblätter bewegen.

exercise-name-side-bridge = Seitstütz
exercise-setup-side-bridge = Stellen Sie die Kamera auf Mattenhöhe, 2,5 bis 3 Meter entfernt. Liegen Sie mit dem Gesicht zu ihr, Kopf und Füße sind im Bild.
exercise-position-side-bridge = Legen Sie sich auf die Seite, den Ellbogen unter der Schulter, die Beine gestreckt, der obere Fuß vorn.
exercise-cannot-see-side-bridge = Ich sehe nicht, ob sich das Becken dreht, wie sich Ihr Rücken zur Seite beugt oder wie Sie atmen.

exercise-name-side-bridge-knees = Seitstütz auf den Knien
exercise-setup-side-bridge-knees = Stellen Sie die Kamera auf Mattenhöhe. Liegen Sie mit dem Gesicht zu ihr, Kopf und Knie sind im Bild.
exercise-position-side-bridge-knees = Legen Sie sich auf die Seite, den Ellbogen unter der Schulter, die Knie im rechten Winkel.
exercise-cannot-see-side-bridge-knees = Ich sehe nicht genau, ob sich das Becken dreht, wie sich Ihr Rücken zur Seite beugt oder wie Sie atmen.

exercise-name-single-leg-stance = Einbeinstand
exercise-setup-single-leg-stance = Stellen Sie die Kamera auf Hüfthöhe. Schauen Sie zu ihr, Sie sind ganz im Bild.
exercise-position-single-leg-stance = Stehen Sie so, dass Sie eine Arbeitsplatte greifen können.
exercise-cannot-see-single-leg-stance = Ich sehe nicht, ob das Becken leicht absinkt, wie der Fuß arbeitet, ob die Finger aufliegen oder ein Fuß weniger als eine Hand breit gehoben ist.

exercise-name-sit-to-stand = Aufstehen und Hinsetzen
exercise-setup-sit-to-stand = Stellen Sie die Kamera auf Hüfthöhe und den Stuhl an eine Wand. Sitzen Sie seitlich zur Kamera.
exercise-position-sit-to-stand = Sitzen Sie vorn auf einem festen Stuhl ohne Rollen, die Füße unter den Knien.
exercise-cannot-see-sit-to-stand = Ich sehe nicht, wie die Füße belastet sind, ob der untere Rücken rund wird, ob beide Seiten gleich sind oder ob da ein Stuhl ist.

exercise-name-sit-up = Aufsetzen aus der Rückenlage
exercise-setup-sit-up = Stellen Sie die Kamera auf Mattenhöhe. Legen Sie sich seitlich zu ihr, Kopf und Füße sind im Bild.
exercise-position-sit-up = Legen Sie sich auf den Rücken, die Knie gebeugt oder die Fußsohlen aneinander.
exercise-cannot-see-sit-up = Ich sehe nicht, wie sich Ihr unterer Rücken rundet, welche Muskeln arbeiten, wie Sie atmen oder ob jemand Ihre Füße hält.

exercise-name-split-squat = Kniebeuge im Ausfallschritt
exercise-setup-split-squat = Stellen Sie die Kamera auf Hüfthöhe. Stehen Sie seitlich, das vordere Bein zur Kamera.
exercise-position-split-squat = Stehen Sie in einem großen Schritt, ein Fuß vorn, etwas zum Festhalten in Reichweite.
exercise-cannot-see-split-squat = Ich sehe nicht, wie Ihr Becken kippt, wie die Füße belastet sind oder das ganze hintere Bein, und eine Kniebeuge in Schrittstellung sieht gleich aus.

exercise-name-squat = Kniebeuge
exercise-setup-squat = Stellen Sie die Kamera auf Hüfthöhe. Stehen Sie seitlich zu ihr, Sie sind ganz im Bild.
exercise-position-squat = Stehen Sie mit den Füßen schulterbreit.
exercise-cannot-see-squat = Ich sehe nicht, ob der untere Rücken rund wird, wie die Füße belastet sind, ob die Fersen leicht abheben und von vorn, wie tief Sie gehen.

exercise-name-standing-extension = Rückbeuge im Stehen
exercise-setup-standing-extension = Stellen Sie die Kamera auf Hüfthöhe. Stehen Sie seitlich zu ihr, Sie sind ganz im Bild.
exercise-position-standing-extension = Stehen Sie hüftbreit, die Hände hinten an der Hüfte, eine Arbeitsplatte neben oder hinter Ihnen.
exercise-cannot-see-standing-extension = Ich sehe nicht, welcher Teil des Rückens sich beugt oder ob der Kopf zu weit nach hinten geht.

exercise-name-standing-hip-abduction = Bein zur Seite heben
exercise-setup-standing-hip-abduction = Stellen Sie die Kamera auf Hüfthöhe. Schauen Sie zu ihr, Sie sind ganz im Bild.
exercise-position-standing-hip-abduction = Stehen Sie aufrecht, die Fingerspitzen auf einer Stuhllehne.
exercise-cannot-see-standing-hip-abduction = Ich sehe nicht, ob sich die Zehen nach außen drehen oder das Becken leicht anhebt.

exercise-name-standing-hip-extension = Bein nach hinten heben
exercise-setup-standing-hip-extension = Stellen Sie die Kamera auf Hüfthöhe. Stehen Sie seitlich, das bewegte Bein zur Kamera.
exercise-position-standing-hip-extension = Stehen Sie mit den Händen auf einer Arbeitsplatte, leicht vorgebeugt ist gut.
exercise-cannot-see-standing-hip-extension = Ich sehe nicht, ob statt der Hüfte der untere Rücken ins Hohlkreuz geht.

exercise-name-standing-hip-flexion = Bein nach vorn heben
exercise-setup-standing-hip-flexion = Stellen Sie die Kamera auf Hüfthöhe. Stehen Sie seitlich, das Übungsbein zur Kamera, Sie sind ganz im Bild.
exercise-position-standing-hip-flexion = Stehen Sie aufrecht, die Fingerspitzen auf einer Arbeitsplatte, das Knie gebeugt oder gestreckt.
exercise-cannot-see-standing-hip-flexion = Ich sehe nicht, wie Ihr Becken kippt oder wie kräftig Ihre Hüfte ist.

exercise-name-standing-march = Gehen auf der Stelle
exercise-setup-standing-march = Stellen Sie die Kamera auf Hüfthöhe. Stehen Sie seitlich oder mit dem Gesicht zu ihr.
exercise-position-standing-march = Stehen Sie aufrecht, eine Arbeitsplatte in Reichweite.
exercise-cannot-see-standing-march = Ich sehe nicht, wie Ihr Bauch arbeitet oder wie Ihr Becken kippt.

exercise-name-standing-side-bend = Seitneigung im Stehen
exercise-setup-standing-side-bend = Stellen Sie die Kamera zwischen Hüft- und Brusthöhe und schauen Sie zu ihr. Die erhobene Hand bleibt im Bild.
exercise-position-standing-side-bend = Stehen Sie hüftbreit, ein Arm über dem Kopf oder beide neben dem Körper.
exercise-cannot-see-standing-side-bend = Ich sehe nicht, ob Sie sich nach vorn beugen oder welcher Teil des Rückens sich neigt.

exercise-name-step-up = Stufe steigen
exercise-setup-step-up = Stellen Sie die Kamera fest auf Hüfthöhe und die Stufe an eine Wand. Stehen Sie seitlich, das führende Bein zur Kamera.
exercise-position-step-up = Stehen Sie vor einer Stufe von 10 bis 20 cm, ein Geländer in Reichweite.
exercise-cannot-see-step-up = Ich sehe nicht, wie stark der hintere Fuß abdrückt, wie die Füße belastet sind, wie hoch die Stufe ist oder eine Stufe unter 8 cm.

exercise-name-superman = Superman
exercise-setup-superman = Stellen Sie die Kamera auf den Boden, in Höhe der Matte. Legen Sie sich seitlich zu ihr, Hände und Füße sind im Bild.
exercise-position-superman = Legen Sie sich auf den Bauch, die Arme über dem Kopf oder neben dem Körper.
exercise-cannot-see-superman = Ich sehe nicht, ob der Rücken oder die Hüfte arbeitet oder wenn Sie sich um weniger als 5 cm heben.

exercise-name-superman-alternating = Schwimmer
exercise-setup-superman-alternating = Stellen Sie die Kamera auf den Boden, in Höhe der Matte. Legen Sie sich seitlich zu ihr, Hände und Füße sind im Bild.
exercise-position-superman-alternating = Legen Sie sich auf den Bauch, die Arme über dem Kopf.
exercise-cannot-see-superman-alternating = Ich sehe nicht, ob der Rücken oder die Hüfte arbeitet, auch nicht den Arm hinter dem Kopf, und am Bildrand rate ich.

exercise-name-supine-march = Gehen im Liegen
exercise-setup-supine-march = Stellen Sie die Kamera auf den Boden, in Höhe der Matte. Legen Sie sich seitlich zu ihr.
exercise-position-supine-march = Legen Sie sich auf den Rücken, die Knie gebeugt, die Füße flach.
exercise-cannot-see-supine-march = Ich sehe nicht, ob Sie ins Hohlkreuz gehen, ob sich das Becken dreht, wie fest Ihr Bauch ist oder das ganze hintere Bein.

exercise-name-trunk-rotation = Rumpf drehen
exercise-setup-trunk-rotation = Stellen Sie die Kamera auf Brusthöhe und schauen Sie vor dem Beginn gerade in sie hinein.
exercise-position-trunk-rotation = Stehen oder sitzen Sie, die Arme zur Seite gestreckt oder gekreuzt.
exercise-cannot-see-trunk-rotation = Ich sehe nicht, wie weit Sie sich drehen oder ob die Hüfte mitdreht, und stehen Sie schräg zu mir, entgehen mir Drehungen.

exercise-name-walking = Gehen
exercise-setup-walking = Die Kamera ist aus. Schreiben Sie die Minuten auf.
exercise-position-walking = Gehen Sie draußen oder drinnen.
exercise-cannot-see-walking = Ich sehe nichts, denn die Kamera ist aus.

exercise-name-wall-angels = Engel an der Wand
exercise-setup-wall-angels = Stellen Sie die Kamera auf Brusthöhe und schauen Sie zu ihr. Die Hände bleiben auch über dem Kopf im Bild.
exercise-position-wall-angels = Stehen Sie mit dem Rücken an einer Wand, die Arme zur Seite, die Ellbogen im rechten Winkel.
exercise-cannot-see-wall-angels = Ich sehe nicht, ob Arme und Rücken die Wand berühren, ob Sie ins Hohlkreuz gehen oder wie sich die Schulterblätter bewegen.

exercise-name-wall-sit = Wandsitz
exercise-setup-wall-sit = Stellen Sie die Kamera auf Hüfthöhe und stehen Sie seitlich zu ihr. Beginnen Sie im Stehen, damit ich den Wandsitz erkenne.
exercise-position-wall-sit = Lehnen Sie den Rücken an eine Wand, die Füße 30 bis 50 cm davor.
exercise-cannot-see-wall-sit = Ich sehe nicht, ob der Rücken die Wand berührt, ob ein Stuhl unter Ihnen steht, wie die Füße belastet sind oder ob Sie langsam rutschen.

## When to stop: en.ftl has the library's sentence above each

sentence-pain-during-the-exercise-above-5-10-or = Hören Sie auf, wenn der Schmerz über 5 von 10 steigt oder um mehr als 2 Punkte zunimmt und in der Pause nicht nachlässt.
sentence-shoulder-pain-above-5-10 = Hören Sie auf, wenn der Schmerz in der Schulter über 5 von 10 steigt.
sentence-wrist-or-kneeling-pain-use-fists-or-a = Wenn Handgelenke oder Knie schmerzen, stützen Sie sich auf die Fäuste, nehmen Sie ein Kissen oder hören Sie auf.
sentence-new-or-further-travelling-leg-pain-numbness-or = Hören Sie auf, wenn Schmerz, Taubheit oder Schwäche im Bein neu ist oder weiter nach unten wandert.
sentence-hamstring-cramp-rest-and-bring-feet-closer = Bei einem Krampf hinten im Oberschenkel ruhen Sie sich aus und stellen die Füße näher zu sich.
sentence-calf-cramp-or-achilles-pain = Hören Sie auf, wenn die Wade krampft oder die Achillessehne schmerzt.
sentence-neck-pain-or-dizziness = Hören Sie auf, wenn der Nacken schmerzt oder Ihnen schwindlig wird.
sentence-back-arching-that-you-cannot-control-shorten-the = Wenn Ihr Rücken ins Hohlkreuz geht und Sie ihn nicht am Boden halten können, machen Sie die Bewegung kleiner.
sentence-tingling-pins-and-needles-or-shooting-leg-pain = Lassen Sie sofort locker, wenn es im Bein kribbelt oder ein Schmerz hineinschießt.
sentence-front-of-hip-pinching = Hören Sie auf, wenn es vorn an der Hüfte zwickt.
sentence-chest-pain-severe-breathlessness = Hören Sie auf, wenn die Brust schmerzt oder Sie kaum Luft bekommen, und holen Sie Hilfe.
sentence-breath-holding-or-dizziness = Hören Sie auf, wenn Sie die Luft anhalten oder Ihnen schwindlig wird.
sentence-end-the-hold-when-form-is-lost-twice = Beenden Sie das Halten, wenn die gerade Linie zweimal verloren ging.
sentence-ask-after-every-set-has-the-leg-pain = Spüren Sie nach jedem Satz, ob der Schmerz im Bein nach oben ging, blieb oder nach unten ging, und hören Sie auf, wenn er nach unten ging.
sentence-wrist-or-shoulder-pain-above-5-10 = Hören Sie auf, wenn der Schmerz in Handgelenk oder Schulter über 5 von 10 steigt.
sentence-shoulder-pain = Hören Sie auf, wenn die Schulter schmerzt.
sentence-near-fall-hold-the-counter-and-rest = Wenn Sie beinahe fallen, halten Sie sich an der Arbeitsplatte fest und ruhen Sie sich aus.
sentence-dizziness-on-standing = Hören Sie auf, wenn Ihnen beim Aufstehen schwindlig wird.
sentence-knee-pain-above-5-10 = Hören Sie auf, wenn der Schmerz im Knie über 5 von 10 steigt.
sentence-unsteadiness = Hören Sie auf, wenn Sie sich unsicher auf den Beinen fühlen.
sentence-dizziness-or-loss-of-balance = Hören Sie auf, wenn Ihnen schwindlig wird oder Sie das Gleichgewicht verlieren.
sentence-side-of-hip-pain-above-5-10 = Hören Sie auf, wenn der Schmerz seitlich an der Hüfte über 5 von 10 steigt.
sentence-breathlessness-beyond-rpe-6-10 = Hören Sie auf, wenn Sie so außer Atem sind, dass es sich anstrengender anfühlt als 6 von 10.

## Who leaves an exercise out

sentence-painful-shoulder = Lassen Sie diese Übung aus, wenn Ihre Schulter schmerzt.
sentence-cannot-kneel-use-standing-version-at-a-table = Wenn Sie nicht knien können, üben Sie im Stehen an einem Tisch.
sentence-late-pregnancy-supine = Lassen Sie diese Übung in der späten Schwangerschaft aus, denn Sie liegen auf dem Rücken.
sentence-acute-calf-achilles-injury = Lassen Sie diese Übung aus, wenn Wade oder Achillessehne frisch verletzt sind.
sentence-fall-risk-without-support = Lassen Sie diese Übung aus, wenn Sie stürzen könnten und nichts zum Festhalten haben.
sentence-acute-calf-or-achilles-injury = Lassen Sie diese Übung aus, wenn Wade oder Achillessehne frisch verletzt sind.
sentence-osteoporotic-fracture-avoid-end-range-flexion = Wenn bei Ihnen durch Osteoporose ein Knochen gebrochen ist, runden Sie den Rücken nur wenig.
sentence-wrist-knee-pain = Lassen Sie diese Übung aus, wenn Handgelenke oder Knie schmerzen.
sentence-flexion-provoked-leg-symptoms = Lassen Sie diese Übung aus, wenn Vorbeugen Schmerz, Kribbeln oder Schwäche im Bein auslöst.
sentence-osteoporotic-fracture = Lassen Sie diese Übung aus, wenn bei Ihnen durch Osteoporose ein Knochen gebrochen ist.
sentence-knee-replacement-or-painful-deep-knee-bend = Lassen Sie diese Übung aus, wenn Sie ein künstliches Knie haben oder tiefes Beugen im Knie schmerzt.
sentence-osteoporotic-vertebral-fracture-or-high-fracture-risk-no = Lassen Sie diese Übung aus, wenn durch Osteoporose ein Wirbel gebrochen ist oder Ihre Knochen leicht brechen.
sentence-neck-disorder-until-cleared = Lassen Sie diese Übung bei Beschwerden am Nacken aus, bis Ihre Arztpraxis oder Physiotherapie zustimmt.
sentence-irritable-sciatica = Lassen Sie diese Übung aus, wenn Ihr Schmerz entlang des Beins (Ischias) leicht aufflammt.
sentence-hip-replacement-precautions = Lassen Sie diese Übung aus, wenn Sie eine künstliche Hüfte haben und manche Bewegungen meiden sollen.
sentence-cannot-kneel = Lassen Sie diese Übung aus, wenn Sie nicht knien können.
sentence-balance-problems-without-a-chair-beside = Wenn Ihr Gleichgewicht unsicher ist, üben Sie nur mit einem Stuhl neben sich.
sentence-acute-flexion-provoked-leg-symptoms = Lassen Sie diese Übung aus, solange Vorbeugen Schmerz, Kribbeln oder Schwäche im Bein auslöst.
sentence-impact-provokes-symptoms = Lassen Sie diese Übung aus, wenn das Aufkommen Ihre Beschwerden auslöst.
sentence-unstable-cardiac-symptoms = Lassen Sie diese Übung aus, wenn Ihr Herz zurzeit Beschwerden macht, und fragen Sie Ihre Arztpraxis.
sentence-fall-risk = Lassen Sie diese Übung aus, wenn Sie stürzen könnten.
sentence-hip-replacement-precautions-90-deg = Lassen Sie diese Übung aus, wenn Sie Ihre künstliche Hüfte höchstens bis zum rechten Winkel beugen dürfen.
sentence-recent-spinal-surgery-until-cleared = Lassen Sie diese Übung nach einer Operation am Rücken aus, bis Ihre Arztpraxis oder Physiotherapie zustimmt.
sentence-unstable-fracture = Lassen Sie diese Übung aus, wenn Sie einen Knochenbruch haben, der noch nicht fest ist.
sentence-uncontrolled-high-blood-pressure-no-long-holds = Wenn Ihr Blutdruck hoch und nicht gut eingestellt ist, lassen Sie langes Halten aus.
sentence-shoulder-wrist-pain = Lassen Sie diese Übung aus, wenn Schultern oder Handgelenke schmerzen.
sentence-extension-worsens-symptoms-e-g-spinal-stenosis-spondylolisthesis = Lassen Sie diese Übung aus, wenn Rückbeugen die Beschwerden verstärkt, etwa bei engem Wirbelkanal oder Wirbelgleiten.
sentence-late-pregnancy = Lassen Sie diese Übung in der späten Schwangerschaft aus.
sentence-cannot-get-up-from-the-floor-safely = Lassen Sie diese Übung aus, wenn Sie nicht sicher vom Boden aufstehen können.
sentence-as-prone-lying = Lassen Sie diese Übung aus, wenn Rückbeugen die Beschwerden verstärkt, in der späten Schwangerschaft oder wenn Sie nicht sicher vom Boden aufstehen können.
sentence-symptoms-worse-with-extension-stenosis-spondylolisthesis = Lassen Sie diese Übung aus, wenn Rückbeugen die Beschwerden verstärkt, etwa bei engem Wirbelkanal oder Wirbelgleiten.
sentence-recent-abdominal-or-spinal-surgery-until-cleared = Lassen Sie diese Übung nach einer Operation an Bauch oder Rücken aus, bis Ihre Arztpraxis oder Physiotherapie zustimmt.
sentence-wrist-shoulder-pain = Lassen Sie diese Übung aus, wenn Handgelenke oder Schultern schmerzen.
sentence-painful-shoulder-or-wrist = Lassen Sie diese Übung aus, wenn eine Schulter oder ein Handgelenk schmerzt.
sentence-uncontrolled-hypertension-no-breath-holding = Wenn Ihr Blutdruck hoch und nicht gut eingestellt ist, atmen Sie immer weiter.
sentence-kneeling-pain = Lassen Sie diese Übung aus, wenn das Knien schmerzt.
sentence-painful-arc = Lassen Sie diese Übung aus, wenn die Schulter mitten im Heben des Arms schmerzt.
sentence-painful-shoulder-on-the-support-side = Lassen Sie diese Übung auf der Seite aus, auf der die Schulter schmerzt.
sentence-painful-shoulder-or-recent-shoulder-surgery-on-the = Lassen Sie diese Übung auf der Seite aus, auf der die Schulter schmerzt oder vor Kurzem operiert wurde.
sentence-high-fall-risk-without-support = Lassen Sie diese Übung aus, wenn Sie leicht stürzen könnten und nichts zum Festhalten haben.
sentence-unsafe-to-stand-without-help = Lassen Sie diese Übung aus, wenn Sie zum Stehen Hilfe brauchen.
sentence-osteoporotic-vertebral-fracture-or-high-fracture-risk = Lassen Sie diese Übung aus, wenn durch Osteoporose ein Wirbel gebrochen ist oder Ihre Knochen leicht brechen.
sentence-balance-problems-without-support = Lassen Sie diese Übung aus, wenn Ihr Gleichgewicht unsicher ist und Sie nichts zum Festhalten haben.
sentence-unsafe-standing-balance-hold-a-counter = Wenn Sie unsicher stehen, halten Sie sich an einer Arbeitsplatte fest.
sentence-spinal-stenosis-spondylolisthesis-or-extension-provoked-leg-symptoms = Lassen Sie diese Übung bei engem Wirbelkanal oder Wirbelgleiten aus, oder wenn Rückbeugen Schmerz oder Kribbeln im Bein auslöst.
sentence-dizziness-on-looking-up = Lassen Sie diese Übung aus, wenn Ihnen beim Blick nach oben schwindlig wird.
sentence-extension-provoked-symptoms = Lassen Sie diese Übung aus, wenn Rückbeugen Ihren Schmerz, Kribbeln oder Schwäche auslöst.
sentence-fall-risk-without-rail = Lassen Sie diese Übung aus, wenn Sie stürzen könnten und kein Geländer haben.
sentence-painful-shoulder-impingement = Lassen Sie diese Übung aus, wenn die Schulter beim Heben des Arms klemmt und schmerzt.
sentence-acute-knee-pain = Lassen Sie diese Übung aus, solange Ihr Knie schmerzt.

## What is said of a text that is shown: "say-" before its id. Everything that begins so is spoken, in twelve words at most

say-banner-no-person = Treten Sie ins Bild
say-banner-out-of-frame = Kommen Sie in die Mitte des Bildes
say-banner-too-near = Gehen Sie etwas zurück, damit ich Sie ganz sehe
say-banner-too-far = Kommen Sie etwas näher zu mir
say-banner-low-light = Bitte machen Sie mehr Licht, ich sehe zu wenig
say-banner-limb-hidden = Machen Sie Platz um sich, damit ich Sie ganz sehe
say-banner-limb-hidden-squat = Machen Sie Platz um sich, damit ich Ihre Beine sehe
say-banner-turned = Drehen Sie sich ein wenig, damit ich die Bewegung sehe
say-banner-turned-squat = Drehen Sie mir die Seite zu
say-banner-not-in-posture = Gehen Sie in Ihre Startposition
say-banner-not-in-posture-squat = Stellen Sie sich aufrecht hin
say-banner-other-side = Jetzt die andere Seite
say-banner-paused = Pause
say-end-title = Gut gemacht
say-end-title-none = Das war es fürs Erste
say-well-all-right = Alle, die ich sehen konnte, waren genau richtig
say-well-range = Sie sind weit genug gekommen
say-well-tempo = Ihr Tempo war ruhig und gleichmäßig
say-well-steadiness = Sie haben sich ruhig bewegt
say-well-done = Sie haben es bis zum Ende geschafft
say-pain-title = Sie haben aufgehört. Das war richtig
say-pain-where = Wo tut es weh?
say-pain-how-much = Wie stark tut es gerade weh?
say-voice-full = Ich sage alles, was ich zeige
say-voice-counts = Ich zähle nur laut mit
say-sound-check = So klinge ich

## Sound

voice-full = Stimme: alles (V)
voice-counts = Stimme: nur Zahlen (V)
voice-off = Stimme: aus (V)
look-sound = Können Sie mich hören?
look-sound-aside = Wenn nicht, stellen Sie den Computer lauter. Alles, was ich sage, steht auch da
sound-none = Ich finde keinen Lautsprecher. Alles, was ich sage, steht hier
sound-unread = Ihre eigene Aufnahme { $name } ist nicht lesbar. Die übliche Stimme spricht
## Die ersten Schritte

steps-next = Weiter
hello-title = Guten Tag. Ich zähle und schaue mit Ihnen
hello-picture = Jemand winkt Ihnen zu
hello-watch = Ich sehe Ihre Bewegung durch die Kamera
hello-watch-aside = Ich zähle, achte auf die Zeit und gebe einen Hinweis auf einmal
hello-stays = Ihr Bild bleibt auf diesem Computer
hello-stays-aside = Kein Konto, kein Internet, kein Video wird gespeichert
hello-feel = Ich kann nicht fühlen, was Sie fühlen
hello-feel-aside = Ich bin kein Arzt. Hören Sie auf, wann immer Sie möchten, und fragen Sie im Zweifel Ihre Therapeutin oder Ihren Therapeuten
ask-intro = Manches sollte ein Arzt ansehen, bevor Sie üben. Trifft etwas davon jetzt auf Sie zu?
ask-intro-hurt = Beim letzten Mal tat es weh. Trifft seitdem etwas davon auf Sie zu?
ask-intro-worse = Das tut mir leid. Trifft etwas davon jetzt auf Sie zu?
ask-urgent-title = Zuerst: Ist etwas davon neu bei Ihnen?
ask-bladder = Sie können Wasser oder Stuhl schwer lassen oder halten oder spüren es nicht
ask-numb = Taubheit zwischen den Beinen oder am Gesäß
ask-legs = Ein Bein oder beide werden über Stunden oder Tage schwächer oder verlieren das Gefühl
ask-fall = Ein schwerer Sturz oder Unfall, kurz bevor der Schmerz begann
ask-fever = Fieber, oder Sie fühlen sich sehr krank, zusammen mit den Rückenschmerzen
ask-belly = Plötzlich starke Schmerzen in Bauch oder Brust zusammen mit den Rückenschmerzen
ask-first-title = Trifft etwas davon auf Sie zu?
ask-first-intro = Das besprechen Sie am besten zuerst mit Arzt oder Therapeut. Das meiste davon ist harmlos
ask-cancer = Sie hatten Krebs, und diese Rückenschmerzen sind neu
ask-weight = Sie nehmen ungewollt ab oder schwitzen nachts
ask-night = Der Schmerz ist die ganze Nacht da, wie auch immer Sie liegen
ask-bones = Sie haben schwache Knochen, nehmen lange Kortison oder sind in höherem Alter gestürzt
ask-immune = Ihr Körper wehrt Infekte nur schwach ab, oder Sie spritzen Drogen
ask-age = Sie sind unter 18, oder Ihre Rückenschmerzen begannen nach 65
ask-surgery = Sie wurden vor Kurzem am Rücken operiert
ask-pregnant = Sie sind schwanger
ask-morning = Sie sind unter 45, morgens über eine halbe Stunde steif, und Bewegung hilft
ask-short-title = Drei kurze Fragen
ask-short-intro = Ich stelle sie etwa einmal in der Woche. Trifft etwas davon jetzt zu?
ask-short-bladder = Neue Probleme mit Blase oder Darm, oder Taubheit zwischen den Beinen
ask-read-on = Weiterlesen
ask-none = Nichts davon
ask-some = Eines oder mehrere
help-now-title = Bitte holen Sie heute ärztliche Hilfe
help-now-call = Rufen Sie jetzt Ihren Arzt an. Wenn niemand antwortet, rufen Sie den Notruf an (112)
help-now-tell = Sagen Sie, was davon zutrifft. Es sollte bald angesehen werden; oft geht es gut aus
help-now-wait = Lassen Sie Ihre Übungen aus, bis man Ihnen sagt, dass Sie dürfen. Ich frage dann wieder
help-close = Verstanden. Schließen
help-mistake = Das war ein Versehen
talk-first-title = Bitte sprechen Sie zuerst mit Arzt oder Therapeut
talk-first-call = Rufen Sie dort an und sagen Sie, was davon zutrifft und dass Sie zu Hause üben möchten
talk-first-why = Das ist kein Grund zur Sorge. Dort weiß man, welche Übungen zu Ihnen passen
talk-first-then = Wenn man Ja sagt, starten Sie mich wieder
talk-first-allowed = Ich darf üben, sagt man mir dort
camera-none = Ich habe keine Kamera gefunden. Stecken Sie eine ein oder öffnen Sie ihre Abdeckung und versuchen Sie es noch einmal
camera-busy = Die Kamera { $name } wird von einem anderen Programm benutzt. Schließen Sie es und versuchen Sie es noch einmal
camera-gone = Ich kann die Kamera { $name } nicht benutzen. Ziehen Sie sie heraus, stecken Sie sie wieder ein und versuchen Sie es noch einmal
look-title = Kann ich Sie sehen?
look-opening = Ich öffne die Kamera. Einen Moment
look-no-camera = Ich habe noch kein Bild
look-again = Noch einmal suchen
look-without = Ohne Kamera weiter
look-camera-works = Die Kamera läuft
look-seen = Ich sehe Sie
look-not-seen = Kommen Sie ins Bild
look-stays = Die Linien zeigen, was ich sehe. Das Bild wird nicht gespeichert
hand-title = Zum Üben: Heben Sie eine Hand
hand-ask = Heben Sie eine Hand hoch und halten Sie sie kurz
hand-ask-aside = So beginnen Sie eine Übung von dort, wo Sie stehen
hand-seen = Ich habe Ihre Hand gesehen
hand-seen-aside = So können Sie von überall im Zimmer beginnen
hand-keys = Die Enter-Taste und die Maus tun dasselbe
hand-done = Zu meinen Übungen
hand-skip = Ohne das weiter

## Einstellungen

set-title = Einstellungen
set-back = Fertig
set-on = An
set-off = Aus
set-tab-see = Sehen und Hören
set-tab-camera = Kamera
set-tab-coaching = Anleitung
set-tab-hands = Freihändig
set-tab-data = Meine Daten
set-tab-language = Sprache
set-tab-developer = Für Entwickler
set-text-size = Schriftgröße
set-text-size-keys = Strg mit + oder − ändert sie auf jeder Seite
set-colours = Farben
set-light = Hell
set-dark = Dunkel
set-contrast = Kontrast
set-voice = Stimme
set-voice-counts = Nur Zahlen
set-voice-full = Alles
set-sounds = Töne
set-sounds-aside = Leise Töne beim Zählen, Halten und in der Pause
set-captions = Jeden gesprochenen Satz als Text zeigen
set-calm = Weniger Bewegung auf dem Bildschirm
set-calm-aside = Die Figur zeigt nur Anfang und Ende
set-hear-voice = Stimme anhören
set-hear-sound = Ton anhören
set-camera = Kamera
set-camera-any = Die beste
set-camera-looking = Ich sehe nach, welche es gibt
set-camera-none = Ich habe keine gefunden. Stecken Sie eine ein oder öffnen Sie ihre Abdeckung
set-camera-next = Sie gilt ab der nächsten Übung
set-mirror = Mein Bild spiegeln
set-mirror-aside = Als ob Sie in einen Spiegel schauen
set-strictness = Wie genau ich hinschaue
set-strictness-aside = Was Ihre Therapie festgelegt hat, geht vor
set-gentle = Milde
set-usual = Üblich
set-exact = Genau
set-first-steps = Die ersten Schritte noch einmal
set-gestures = Mit erhobener Hand beginnen
set-gestures-aside = Darauf achte ich nur vor einem Satz, in der Erholung und in der Pause
set-hand = Welche Hand
set-hand-either = Eine von beiden
set-hand-left = Linke
set-hand-right = Rechte
set-kept = Was Sie getan haben, liegt in diesem Ordner und sonst nirgends
set-programme = Ihre Übungen kommen von
set-programme-starter = Ein sanfter Anfang für den Rücken
set-programme-drop = Zurück zum sanften Anfang
set-history = Sehen, was ich getan habe
set-delete = Alles Gespeicherte löschen
set-delete-question = Soll alles gelöscht werden? Es lässt sich nicht zurückholen
set-delete-no = Nein, behalten
set-delete-yes = Ja, alles löschen
set-language = Sprache
set-language-computer = Die des Computers
set-developer = Werte in einer Ecke zeigen
set-developer-aside = Bildrate und Zeiten, für Leute, die bauen oder reparieren
set-version = Goodform { $version }

## Von „Beginnen“ bis zum letzten Satz: der richtige Platz, Herunterzählen, Erholung, Hinlegen und Aufstehen
# Was mit stage- beginnt, wird aus drei Metern gelesen: höchstens zwei Zeilen mit je 18 Buchstaben.

stage-step-in =
    Bitte ins Bild
    treten
stage-more-light =
    Bitte mehr Licht
    machen
stage-get-down-back =
    In Ruhe auf den
    Rücken legen
stage-get-down-front =
    In Ruhe auf den
    Bauch legen
stage-get-down-side =
    In Ruhe auf die
    Seite legen
stage-get-down-hands =
    In Ruhe auf Hände
    und Knie
stage-get-down-knees =
    In Ruhe auf die
    Knie
stage-back =
    Ein wenig
    zurück
stage-nearer =
    Ein wenig
    näher
stage-middle =
    Bitte in die
    Mitte
stage-tilt-down =
    Bildschirm etwas
    nach unten
stage-tilt-up =
    Bildschirm etwas
    nach oben
stage-turn-left =
    Die linke Seite
    zu mir
stage-turn-right =
    Die rechte Seite
    zu mir
stage-turn-front =
    Zu mir
    drehen
stage-make-room =
    Platz machen, ich
    sehe nicht alles
stage-stay =
    Bleiben Sie so,
    einen Moment
stage-ready-hand =
    Zum Beginnen
    Hand heben
stage-ready-key =
    Zum Beginnen
    Enter drücken
stage-ready-still =
    Bleiben Sie so,
    ich beginne
stage-limited-count =
    Von hier kann
    ich zählen
stage-countdown =
    Gleich geht es los
stage-rest-hand =
    Wenn Sie bereit
    sind: Hand heben
stage-rest-key =
    Wenn Sie bereit
    sind: Enter
stage-rest-held =
    Erholen Sie sich
    in Ruhe
stage-get-up-back =
    Über die Seite
    langsam aufstehen
stage-get-up-front =
    Über die Knie
    langsam aufstehen
stage-get-up-side =
    Mit den Händen
    langsam aufrichten
stage-get-up-hands =
    Ein Fuß nach vorn,
    langsam aufstehen
stage-get-up-knees =
    Ein Fuß nach vorn,
    langsam aufstehen
lead-limited-parts = Ich kann zählen. { $parts } kann ich nicht beurteilen
lead-limited-few = Von hier sehe ich zu wenig, um gut zu zählen
lead-part-back = Ihren Rücken
lead-part-hips = Ihre Hüften
lead-part-knees = Ihre Knie
lead-part-feet = Ihre Füße
lead-part-arms = Ihre Arme
lead-part-head = Ihren Kopf
lead-two = { $first } und { $second }
lead-list = { $first }, { $second }
lead-check-body = Ganzer Körper im Bild
lead-check-left = Linke Seite zu mir
lead-check-right = Rechte Seite zu mir
lead-check-front = Mir zugewandt
lead-check-any = Jede Seite ist recht
lead-check-distance = Der richtige Abstand
lead-check-light = Genug Licht
lead-passed = { $check }: ja
lead-failed = { $check }: noch nicht
lead-unknown = { $check }: ich sehe nach
lead-place = Der richtige Platz
lead-set = Satz { $set } von { $sets }
lead-set-done = Satz { $set } von { $sets } geschafft
lead-set-next = Als Nächstes: Satz { $set } von { $sets }
lead-start = Beginnen
lead-start-anyway = Trotzdem beginnen
lead-go-on = Weiter
lead-more-rest = 30 Sekunden mehr
lead-wait = Warten
key-t = T
lead-rest-word = Erholung
lead-rest-name = { $seconds ->
    [0] Die Erholung ist um. Beginnen Sie, wann Sie möchten
    [one] 1 Sekunde Erholung
   *[other] { $seconds } Sekunden Erholung
}
lead-countdown-name = { $seconds ->
    [one] Es beginnt in 1 Sekunde
   *[other] Es beginnt in { $seconds } Sekunden
}
lead-wait-hand = Arme kreuzen oder Leertaste: ich warte
lead-wait-key = Leertaste: ich warte
lead-seen = Ich kann Sie sehen
lead-unseen = Ich sehe Sie gerade nicht. Weiter mit Enter
lead-held = Die Zeit steht still. Weiter mit erhobener Hand oder Enter
lead-get-up = Aufstehen
lead-get-up-aside = Es eilt nicht. Halten Sie sich an etwas Festem, wenn es geht
lead-get-up-done = Ich stehe
lead-pause-hand = Weiter mit erhobener Hand
lead-pause-gone = Sie sind aus dem Bild gegangen. Kommen Sie zurück und heben Sie eine Hand
lead-pause-gone-key = Sie sind aus dem Bild gegangen. Weiter mit der Leertaste
## Bevor das Fenster da ist

notice-taken = Goodform ist schon offen
notice-taken-text = Bitte suchen Sie das Fenster: Vielleicht liegt es hinter einem anderen. Für ein anderes Übungsprogramm schließen Sie es zuerst.
notice-no-programme = Das ist kein Übungsprogramm
notice-no-programme-text = Ich habe in { $file } nachgesehen. Der Name eines Programms endet auf .goodform.toml. Bitte lassen Sie es sich noch einmal schicken.
notice-broken = Ich konnte dieses Übungsprogramm nicht lesen
notice-broken-text = Bitte zeigen Sie dies der Person, die es für Sie geschrieben hat: { $error }
notice-stopped = Ich konnte nicht beginnen
## Correcting a count by hand

count-fewer = Eine weniger
count-more = Eine mehr
count-asked = Stimmt die Zahl?
count-seen = Ich sah { $count }
count-corrected = Ich sah { $seen }, Sie sagen { $said }

## After a set: more on its end

end-each-curve = Jede einzelne, vom Start bis zur Umkehr und zurück
end-half = halbe Wiederholungen: { $count }
end-watch = Noch einmal ansehen
end-longest = { $seconds ->
    [one] Am längsten hielten Sie 1 Sekunde
   *[other] Am längsten hielten Sie { $seconds } Sekunden
}
end-tempo = Etwa { $out } s hin und { $back } s zurück
end-seen = { $percent } % Ihrer Bewegungszeit konnte ich beurteilen
decimal-mark = ,
curve-start = Start
curve-turn = Umkehr
curve-end = wieder am Start

## How it felt

felt-before = Wie stark tut es gerade weh?
felt-after = Wie stark tut es jetzt nach der Übung weh?
felt-effort = Wie anstrengend war diese Übung?
felt-why = Eine Zahl genügt. Sie dürfen die Frage überspringen
felt-effort-number = Anstrengung { $number } von 10
felt-go-on = Weiter
felt-skip = Frage überspringen
effort-0 = gar nicht
effort-3 = mäßig
effort-5 = schwer
effort-7 = sehr schwer
effort-10 = schwerer geht es nicht
advice-before = Heute bitte sanft
advice-before-text = Machen Sie heute etwa ein Viertel weniger, oder ruhen Sie sich aus und kommen Sie morgen wieder. Schmerz heißt nicht, dass etwas Schaden nimmt. Wenn es so bleibt, sprechen Sie mit Ihrer Therapeutin oder Ihrem Therapeuten.
advice-pain = Beim nächsten Mal etwas weniger
advice-pain-text = Etwas mehr Schmerz nach dem Üben kommt oft vor und heißt nicht, dass etwas Schaden nimmt. Machen Sie beim nächsten Mal etwa ein Viertel weniger, oder ruhen Sie einen Tag. Ist es morgen früh noch stärker, sprechen Sie mit Ihrer Therapeutin oder Ihrem Therapeuten.
advice-stopped = Sie haben rechtzeitig aufgehört. Ruhen Sie sich aus
advice-stopped-text = Was Sie bis dahin getan haben, ist gespeichert. Legen oder setzen Sie sich so, wie es Ihnen guttut. Ist der Schmerz bis morgen nicht besser, rufen Sie Ihre Therapeutin oder Ihren Therapeuten an, bevor Sie weitermachen. Wird ein Bein taub oder schwach oder gibt es Probleme mit Blase oder Darm, holen Sie sofort ärztliche Hilfe.
pain-alarm-yes = Ja, etwas davon
home-title-short = Ein sanfter Tag
advice-hard = Das war viel
advice-hard-text = Es darf leichter sein. Machen Sie beim nächsten Mal ein paar weniger, oder ruhen Sie zwischen den Sätzen etwas länger. Sie sollten sich beim Üben noch unterhalten können.

## Watching a set again

replay-title = { $exercise }, noch einmal
replay-stage = Ihr Skelett, so wie ich es sah
replay-right = Nummer { $number }: genau richtig
replay-adjust = Nummer { $number }: mit einem Hinweis
replay-unseen = Nummer { $number }: gezählt, nicht gut gesehen
replay-hold = Sie halten die Position
replay-between = Zwischen zwei Bewegungen
replay-hurt = Hier sagten Sie, dass es weh tut
replay-time = { $seconds ->
    [one] 1 Sekunde nach dem Start
   *[other] { $seconds } Sekunden nach dem Start
}
replay-play = Abspielen
replay-pause = Anhalten
replay-previous = Davor
replay-next = Nächste
replay-hurts = Wo es weh tat
replay-unread = Die Bewegung ist gerade nicht lesbar. Schließen Sie Goodform und starten Sie es neu
key-n = N
key-p = P

## What was done over the weeks

history-title = Was Sie geschafft haben
history-week-planned = { $done } von { $planned } geplanten Tagen in dieser Woche
history-week = { $done ->
    [0] Eine neue Woche hat begonnen
    [one] 1 Tag in dieser Woche
   *[other] { $done } Tage in dieser Woche
}
history-today = heute
history-done = geschafft
history-empty = Hier ist noch nichts gespeichert. Nach Ihrer ersten Übung sehen Sie hier Ihre Tage, wie oft und wie weit Sie sich bewegt haben und wie es sich anfühlte.
history-save = Für die Praxis speichern
history-delete-all = Alles löschen
history-previous = Die Übung davor
history-next = Die nächste Übung
history-unread = Ihre Aufzeichnungen sind gerade nicht lesbar. Schließen Sie Goodform und starten Sie es neu
weekday-short-1 = Mo
weekday-short-2 = Di
weekday-short-3 = Mi
weekday-short-4 = Do
weekday-short-5 = Fr
weekday-short-6 = Sa
weekday-short-7 = So
weekday-1 = Montag
weekday-2 = Dienstag
weekday-3 = Mittwoch
weekday-4 = Donnerstag
weekday-5 = Freitag
weekday-6 = Samstag
weekday-7 = Sonntag
month-1 = Januar
month-2 = Februar
month-3 = März
month-4 = April
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = August
month-9 = September
month-10 = Oktober
month-11 = November
month-12 = Dezember
date-long = { $weekday }, { $day }. { $month }
plot-count = Wie viele
plot-count-more = Mehr als am Anfang: { $by } am Tag mehr
plot-count-less = Weniger als am Anfang: { $by } am Tag weniger
plot-range = Umfang
plot-range-more = Weiter als am Anfang, um { $by }°
plot-range-less = Weniger weit als am Anfang, um { $by }°
plot-pain = Schmerz
plot-pain-title = Schmerz, vorher und nachher
plot-pain-more = Mehr als am Anfang, um { $by } von 10. Sprechen Sie darüber in der Praxis
plot-pain-less = Weniger als am Anfang, um { $by } von 10
plot-none = Keine klare Veränderung
plot-unknown = Für einen Vergleich braucht es mehr Tage
plot-no-range = Von dort, wo die Kamera stand, konnte ich nicht sehen, wie weit Sie kamen.
plot-weeks-ago = vor { $weeks } Wochen
plot-this-week = diese Woche
plot-before = vorher
plot-after = nachher
day-pain-both = Schmerz: { $before } von 10 vorher, { $after } nachher
day-pain-before = Schmerz: { $before } von 10 vorher
day-pain-after = Schmerz: { $after } von 10 nachher
day-effort = Anstrengung { $effort } von 10
day-hurt = Sie sagten, dass es weh tat
day-delete = Löschen
day-delete-day = Diesen Tag löschen
day-more = Mehr von diesem Tag
confirm-set = Diesen Satz löschen: { $exercise }?
confirm-day = Alles löschen: { $day }?
confirm-all = Alles löschen, was gespeichert ist?
confirm-gone = Es ist dann endgültig weg, von dieser Seite und von diesem Computer
confirm-keep = Behalten
confirm-delete = Löschen
save-title = Für andere speichern
save-why = Sie wählen, was und wohin. Es wird nichts verschickt
save-where = Wohin
save-therapist = Eine Datei für die Praxis
save-therapist-what = Alle Tage und Bewegungen; Goodform öffnet sie
save-picture = Bilder der Verläufe
save-picture-what = Eine Seite zum Ansehen oder Drucken
save-table = Eine Tabelle
save-table-what = Eine Zeile für jede Wiederholung
save-json = Alles als Text
save-json-what = Für andere Programme
save-save = Speichern
save-saved = Es ist gespeichert. Sie finden es hier: { $place }, unter dem Namen { $name }
save-unwritten = Es ließ sich gerade nicht speichern. Versuchen Sie es noch einmal, oder wählen Sie einen anderen Ort
place-documents = Ihre Dokumente
place-downloads = Ihre Downloads
place-home = Ihr eigener Ordner
place-stick = Der Stick { $name }

## Was mit der Kamera, dem Speicher oder dem Computer geschieht, am Fuß des Bildes

trouble-camera-gone = Die Kamera { $name } ist weg. Ich warte. Stecken Sie sie wieder ein, dann geht es von selbst weiter
trouble-camera-busy = Ein anderes Programm benutzt die Kamera { $name }. Ich warte. Schließen Sie es, dann geht es von selbst weiter
trouble-camera-silent = Die Kamera { $name } schickt kein Bild. Ich warte und starte sie neu. Dauert es lange, ziehen Sie sie ab und stecken Sie sie wieder ein
trouble-other-camera = Die gewählte Kamera ist nicht da. Ich benutze { $name }
trouble-black = Das Bild ist schwarz. Öffnen Sie die Abdeckung der Kamera, oder machen Sie Licht
trouble-slow-camera = Die Kamera schickt { $fps } { $fps ->
        [one] Bild
       *[other] Bilder
    } in der Sekunde. Ich zähle und sage nichts zum Tempo. Mehr Licht hilft oft
trouble-slow-computer = Der Computer ist beschäftigt. Ich sehe { $fps } { $fps ->
        [one] Bild
       *[other] Bilder
    } in der Sekunde. Ich zähle und sage nichts zum Tempo. Schließen Sie andere Programme
trouble-slept = Der Computer hat geschlafen. Ich warte auf Sie
trouble-full = Der Speicher ist voll, darum wird dies hier nicht aufbewahrt. Alles von vorher ist sicher. Schaffen Sie etwas Platz
trouble-read-only = Ich darf dort nicht schreiben, wo Ihre Übungen liegen. Sie können weitermachen; dies wird nicht aufbewahrt. Alles von vorher ist sicher
trouble-not-kept = Was Sie gerade tun, kann jetzt nicht aufbewahrt werden. Sie können weitermachen. Alles von vorher ist sicher
trouble-poses-full = Der Speicher ist voll. Ihre Zahl bleibt, die bewegte Figur dieses Satzes nicht. Schaffen Sie etwas Platz
trouble-poses = Ihre Zahl bleibt, die bewegte Figur dieses Satzes nicht

## Die eigene Stimme des Computers

set-voice-from = Wessen Stimme
set-voice-from-aside = Die Stimme des Computers sagt auch jeden Namen
set-voice-own = Meine
set-voice-computer = Die des Computers
sound-no-computer-voice = Die Stimme des Computers antwortet nicht. Meine gewohnte Stimme spricht
# Steuern aus der Entfernung mit zwei Händen.
set-hands-free = Aus der Entfernung mit den Händen steuern
set-hands-free-aside = Auf jeder Seite: Eine Hand rückt eine Markierung weiter, die andere nimmt, was markiert ist. Die Kamera achtet dann auf jeder Seite auf Ihre Hände; davon wird nichts gespeichert
hands-seen = Ich achte auf Ihre Hände. Davon wird nichts gespeichert
hands-nobody = Kommen Sie ins Bild: Ich achte auf Ihre Hände
hands-opening = Ich öffne die Kamera. Einen Moment
hands-dark = Ich habe kein Bild. Tastatur und Maus tun dasselbe
hands-left-next = Linke Hand hoch: weiter
hands-right-next = Rechte Hand hoch: weiter
hands-left-take = Linke Hand hoch: nehmen
hands-right-take = Rechte Hand hoch: nehmen
# --- Das Fenster für Therapeuten: die Tür ---
therapist-window = Goodform für Therapeuten
therapist-let-go = Datei hier loslassen
therapist-title = Was möchten Sie tun?
therapist-about = Alles bleibt auf diesem Computer.
therapist-studio = Eine Bewegung aufnehmen
therapist-studio-about = Zeigen Sie sie dreimal. Ihr Patient wird damit verglichen.
therapist-programme = Ein Programm zusammenstellen
therapist-programme-about = Übungen, Tage und Mengen wählen. Eine Datei sichern, eine Seite drucken.
therapist-reader = Lesen, was ein Patient mitbringt
therapist-reader-about = Was getan wurde, wie weit, und wie es sich anfühlte.
therapist-goniometer = Ein Gelenk messen

# --- Was vor der ersten Übung gefragt werden soll ---
own-ask-title = Ihre Praxis fragt
own-ask-intro = Ich frage das einmal, vor Ihrer ersten Übung. Trifft etwas davon auf Sie zu?

# --- Das Programm zusammenstellen ---
dose-range = { $percent } % des Weges
plan-title = Ein Programm
plan-search = Eine Übung suchen
plan-search-hint = Übung suchen: tippen, Eingabe nimmt die erste
plan-search-none = Ich kenne keine Übung mit diesem Namen. Versuchen Sie es mit weniger Buchstaben
plan-own = Ihre eigene Aufnahme
plan-in-it = { $count ->
    [one] Im Programm
   *[other] { $count } Mal im Programm
}
plan-person = Für wen
plan-person-hint = Ein Name oder ein Pseudonym
plan-by = Von wem
plan-by-hint = Ihr Name, Ihre Praxis
plan-days = Tage
plan-or-days = Oder so viele Tage in der Woche, welche, ist freigestellt
plan-every-day = Jeden Tag
plan-a-week = { $days ->
    [one] An einem Tag in der Woche
   *[other] An { $days } Tagen in der Woche
}
plan-day-monday = Mo
plan-day-tuesday = Di
plan-day-wednesday = Mi
plan-day-thursday = Do
plan-day-friday = Fr
plan-day-saturday = Sa
plan-day-sunday = So
plan-empty = Wählen Sie die erste Übung
plan-unknown = Diese Übung kenne ich nicht. Nehmen Sie sie heraus, oder öffnen Sie ihre Aufnahme
plan-up = Früher: { $name }
plan-down = Später: { $name }
plan-remove = Herausnehmen: { $name }
plan-sets = Sätze
plan-repetitions = Wiederholungen
plan-hold = Halten
plan-rest = Pause
plan-range = Weg
plan-less = Weniger: { $what }
plan-more = Mehr: { $what }
plan-side = Seite
plan-both = Beide
plan-left = Links
plan-right = Rechts
plan-strictness = Wie genau ich hinsehe
plan-gentle = Sanft
plan-usual = Wie üblich
plan-exact = Genau
plan-item-note = Ihr Wort zu dieser Übung
plan-note = Ihr Wort zum Ganzen
plan-note-hint = In Ihren eigenen Worten
plan-twice = Noch einmal ins Programm
plan-minutes = { $count ->
    [0] Wählen Sie die erste Übung
    [one] 1 Übung, etwa { $minutes } Min. am Tag
   *[other] { $count } Übungen, etwa { $minutes } Min. am Tag
}
plan-lacks-by = Bitte schreiben Sie, von wem es ist
plan-next = Weiter
plan-undo = Zurücknehmen
plan-redo = Wiederherstellen
plan-others = Anderes öffnen
plan-to-programme = Programm ({ $count })
plan-to-choose = Übungen hinzufügen
plan-check-title = Trifft etwas davon auf die Person zu?
plan-check-about = Beantworten Sie es jetzt, oder lassen Sie mich zu Hause vor der ersten Übung fragen. Ihre Antworten bleiben beim Programm
plan-check-none-known = Die Bibliothek nennt nichts, wonach bei diesen Übungen zu fragen ist
plan-ask-home = Zu Hause fragen
plan-none-applies = Nichts davon trifft zu
plan-take-out = Auslassen und weiter
plan-keep = Behalten, weil
plan-ask-title = Ihre eigenen Fragen
plan-ask-about = Ich frage sie zu Hause einmal, vor der ersten Übung. Wer ja sagt, soll zuerst mit Ihnen sprechen
plan-ask = Eine Frage, die man mit ja oder nein beantwortet
plan-ask-hint = Ist Ihr Bein taub?
plan-ask-add = Frage hinzufügen
plan-save-title = Programm und Blatt speichern
plan-save-about = Eine Datei, die Goodform öffnet, und ein Blatt zum Drucken. Es wird nichts verschickt
plan-save-language = Sprache des Blattes
plan-save = Beides speichern
plan-saved = Beides ist gespeichert: { $file } und { $sheet }
plan-fresh = Ein neues Programm
plan-to-plan = Zurück zum Programm
plan-begin-title = Ein Programm
plan-go-on = Weitermachen, wo Sie waren
plan-new = Ein neues Programm
plan-new-about = Für jemand anderen
plan-drop = Oder legen Sie die Datei eines Programms hier ab
plan-earlier = Früher gemacht
plan-copy = Für jemand anderen nehmen
plan-nobody = Niemand Bestimmtes

# --- Das gedruckte Blatt ---
sheet-title = Ihre Übungen
sheet-title-for = Übungen für { $person }
sheet-tick = haken Sie jeden Tag ab, an dem Sie üben
sheet-stop = Hören Sie auf und ruhen Sie sich aus, wenn der Schmerz stärker wird, weiter ins Bein zieht oder ein Bein schwach oder taub wird. Rufen Sie mich dann an.
sheet-doctor = Rufen Sie noch heute eine Ärztin oder einen Arzt an, wenn Blase oder Darm plötzlich Mühe machen oder es zwischen den Beinen taub ist.
sheet-help = Fragen: { $by }. Im Notfall: 112 oder die Nummer Ihres Landes.
therapist-goniometer-about = Still halten und den Winkel sehen, mit seiner Messunsicherheit.

# --- Das Fenster für Therapeuten: lesen, was ein Patient mitbringt ---
month-short-1 = Jan.
month-short-2 = Feb.
month-short-3 = März
month-short-4 = Apr.
month-short-5 = Mai
month-short-6 = Juni
month-short-7 = Juli
month-short-8 = Aug.
month-short-9 = Sept.
month-short-10 = Okt.
month-short-11 = Nov.
month-short-12 = Dez.
date-short = { $day }. { $month }
reader-title = Lesen, was ein Patient mitbringt
reader-drop = Legen Sie die Datei auf diesem Fenster ab, oder wählen Sie unten eine
reader-drop-aside = Ihr Name endet auf .goodform. Ihr Patient speichert sie unter „Was Sie geschafft haben“, „Für die Praxis speichern“.
reader-looking = Ich sehe in den Downloads, den Dokumenten und auf Sticks nach
reader-none-found = In den Downloads, den Dokumenten und auf Sticks liegt keine solche Datei.
reader-look-again = Noch einmal nachsehen
reader-found-on = { $place }, { $day }
reader-reading = Einen Moment, ich lese
reader-unread = Diese Datei lässt sich gerade nicht lesen. Versuchen Sie es noch einmal
reader-broken = Was getan wurde, ist lesbar. Von den Bewegungen fehlt ein Teil: { $trouble }
reader-nameless = Ein Patient ohne Namen
reader-weeks =
    { $weeks ->
        [one] Eine Woche
       *[other] { $weeks } Wochen
    }
reader-until = Bis { $day }
reader-plan =
    { $days ->
        [one] Ein Tag je Woche ist geplant
       *[other] { $days } Tage je Woche sind geplant
    }
reader-no-plan = Die Datei sagt nichts von geplanten Tagen
reader-range-more = { $exercise }: { $by }° mehr Bewegung
reader-range-less = { $exercise }: { $by }° weniger Bewegung
reader-range-none = Keine messbare Änderung der Bewegungsweite
reader-range-unknown = Bewegungsweite: zum Vergleich braucht es mehr Tage
reader-range-unseen = Bewegungsweite vom Platz der Kamera aus nicht zu sehen
reader-pain-more = Schmerz nach dem Üben: { $by } von 10 mehr
reader-pain-less = Schmerz nach dem Üben: { $by } von 10 weniger
reader-pain-none = Schmerz: keine Änderung über 2 Punkte
reader-pain-unknown = Schmerz: zu wenige Antworten zum Vergleich
reader-more-deg = { $by }° mehr
reader-less-deg = { $by }° weniger
reader-no-change = keine messbare Änderung
reader-too-few = zu wenige Tage zum Vergleich
reader-fact-kept = Tage, geübt von geplant
reader-fact-days =
    { $days ->
        [one] Tag mit Übungen
       *[other] Tage mit Übungen
    }
reader-fact-pain = Schmerz nach dem Üben
reader-fact-hurts =
    { $times ->
        [one] Mal „Es tut weh“
       *[other] Mal „Es tut weh“
    }
reader-fact-form = genau richtig, { $percent } % beurteilt
reader-fact-unjudged = nichts wurde beurteilt
reader-right = Genau richtig
reader-right-of = { $right } von { $judged } genau richtig
reader-unknown = ?
reader-of = { $done } von { $asked }
reader-from-to = { $from } bis { $to }
reader-sets =
    { $sets ->
        [one] Ein Satz, { $count } insgesamt
       *[other] { $sets } Sätze, { $count } insgesamt
    }
reader-longest = Längstes Halten { $seconds } s
reader-position = { $minutes } min in der Position
reader-by-hand =
    { $sets ->
        [one] Ein Satz von Hand gezählt
       *[other] { $sets } Sätze von Hand gezählt
    }
reader-judged = { $judged } von { $all } Wiederholungen beurteilt, { $percent } %
reader-judged-none = Hier wird nichts beurteilt, nur gezählt
reader-unjudged = Nicht beurteilt: { $reasons }
reader-reason-no-person = niemand zu sehen
reader-reason-out-of-frame = außerhalb des Bildes
reader-reason-too-near = zu nah
reader-reason-too-far = zu weit weg
reader-reason-low-light = zu dunkel
reader-reason-limb-hidden = ein Glied verdeckt
reader-reason-turned = aus der Ansicht gedreht
reader-reason-not-in-posture = nicht in der Haltung
reader-reason-unfinished = nicht beendet
reader-reason-other = anderes
reader-hurts = „Es tut weh“
reader-hurts-none = „Es tut weh“ wurde nie gesagt
reader-hurt-nowhere = Stelle nicht gesagt
reader-hurt-at = Bei Sekunde { $seconds }
reader-of-ten = { $number } von 10
reader-watch = Ansehen
reader-adherence = Tage nach Wochen
reader-mark-done = geübt
reader-mark-asked = geplanter Tag
reader-felt = Schmerz und Anstrengung nach Wochen
reader-pain-before = Schmerz davor
reader-pain-after = Schmerz danach
reader-effort = Anstrengung
reader-week-of = Woche vom { $day }: { $done } Tage geübt, { $asked } geplant
reader-week = Woche vom { $day }: { $done } Tage
reader-done = Was getan wurde
reader-done-none = In dieser Zeit wurde nichts getan.
reader-exercise-range = Bewegungsweite nach Wochen
reader-least = Eine Änderung unter { $least }° ist von keiner nicht zu unterscheiden
reader-faults = Was besser gehen kann
reader-faults-none = In dem, was beurteilt werden konnte, war alles richtig
reader-fault = Hinweis: „{ $cue }“
reader-fault-times = { $times } von { $judged } beurteilten Wiederholungen. In der letzten Woche { $latest } von { $of }
reader-holds = Halten
reader-holds-line = { $count } Mal gehalten, im Mittel { $mean } s, am längsten { $longest } s; davon { $form } s in der Haltung
reader-share = Was beurteilt werden konnte
reader-attempts =
    { $count ->
        [one] Eine Bewegung wurde begonnen und nicht gezählt
       *[other] { $count } Bewegungen wurden begonnen und nicht gezählt
    }
reader-asked = Geplant: { $sets } Mal { $count }
reader-compare = Zwei Tage vergleichen
reader-save = Speichern oder drucken
reader-other = Andere Datei
reader-compare-title = Zwei Tage nebeneinander
reader-compare-few = Es gibt nur einen Tag. Zum Vergleich braucht es zwei.
reader-earlier = Früher
reader-later = Später
reader-date-first = Erster Tag
reader-date-second = Zweiter Tag
reader-compare-pain = Schmerz davor und danach
reader-compare-none = nicht geübt
reader-compare-unsaid = nicht gesagt
reader-both-of-ten = { $before } und { $after } von 10
reader-as = Speichern als
reader-as-pages = Seiten zum Drucken
reader-as-pages-what = Eine PDF-Datei mit allem, was hier gezeigt wird, auf A4
reader-as-table = Eine Tabelle
reader-as-table-what = Eine Zeile je Wiederholung und je Halten, für ein Tabellenprogramm
reader-as-json = Alles als Text
reader-as-json-what = JSON, für andere Programme; die Bewegungen bleiben in der Datei des Patienten
reader-print = Zum Drucken öffnen
reader-no-viewer = Auf diesem Computer antwortet kein Programm, das PDF zeigt. Die Datei ist gespeichert; nehmen Sie sie dorthin mit, wo gedruckt wird.
patients-title = Ihre Patienten
patients-aside = Was sie mit der Zeit mitbrachten, verschlüsselt auf diesem Computer
patients-make-title = Patienten hier aufbewahren
patients-sealed = Alles ist verschlüsselt
patients-sealed-aside = Namen, Zahlen und Bewegungen liegen in einer verschlüsselten Datei auf diesem Computer. Die Akte eines Patienten zeigt nie die eines anderen.
patients-lost = Eine verlorene Passphrase ist nicht zu ersetzen
patients-lost-aside = Ohne sie liest niemand die Liste, weder Sie noch ich. Die Dateien, die Ihre Patienten mitbringen, bleiben lesbar.
patients-passphrase = Passphrase
patients-again = Dieselbe noch einmal
patients-not-same = Die beiden sind nicht gleich. Tippen Sie beide noch einmal
patients-make = Anlegen
patients-locked = Ihre Patienten sind abgeschlossen
patients-unlock = Aufschließen
patients-lock = Abschließen
patients-drop = Legen Sie die Datei eines Patienten auf diesem Fenster ab, um sie hinzuzufügen
patients-name = Name oder Pseudonym eines neuen Patienten
patients-new = Neuer Patient
patients-sessions =
    { $sessions ->
        [0] Noch nichts mitgebracht
        [one] Ein Mal geübt
       *[other] { $sessions } Mal geübt
    }
patients-backup = Zur Sicherung kopieren Sie diese Datei. Auch die Kopie ist verschlüsselt: { $file }
patients-gone = Das geht gerade nicht. Schließen Sie Goodform und starten Sie es neu
patients-delete = Diesen Patienten löschen
patients-delete-ask = { $name } mit allem Mitgebrachten löschen?
patients-nothing-new = Alles aus dieser Datei ist schon hier
patients-added =
    { $sessions ->
        [one] Ein neues Mal ist hinzugefügt
       *[other] { $sessions } neue Male sind hinzugefügt
    }
patients-renewed =
    { $sessions ->
        [one] Ein Mal wurde auf den neuen Stand gebracht
       *[other] { $sessions } Male wurden auf den neuen Stand gebracht
    }
reader-keep = Bei einem Patienten aufbewahren
whose-title = Wessen Datei ist das?
whose-known = Frühere Übungen dieser Datei sind bei { $name }
whose-called = In der Datei heißt der Patient „{ $name }“. Sie entscheiden, wessen sie ist
whose-unsaid = Die Datei sagt nicht, wessen sie ist. Sie entscheiden
whose-add-to = Zu { $name } hinzufügen
whose-leave = Nicht hinzufügen

# --- Das Studio: eine Bewegung wird aufgenommen und zur Vorlage ---
studio-title = Was möchten Sie aufnehmen?
studio-repetitions = Wie oft Sie es zeigen
studio-own = Eine eigene Bewegung
studio-own-about = Goodform findet, was sich darin wiederholt. Benennen können Sie sie später.
studio-library = Eine Übung der Sammlung
studio-go-on = Weiter mit { $name }
studio-go-on-about = { $seconds ->
    [0] Begonnen und noch nicht gespeichert. Es bleibt hier, bis Sie es speichern oder löschen
    [one] 1 Sekunde ist aufgenommen und noch nicht gespeichert. Es bleibt hier, bis Sie es speichern oder löschen
   *[other] { $seconds } Sekunden sind aufgenommen und noch nicht gespeichert. Es bleibt hier, bis Sie es speichern oder löschen
}
studio-forget = Löschen
studio-files = Datei öffnen
studio-files-about = Aufnahmen, Filme und Vorlagen in Ihren Dokumenten, Ihren Downloads und auf Sticks. Sie können auch eine Datei auf dieses Fenster ziehen.
studio-files-none = In diesen Ordnern ist keine. Sie können eine Datei auf dieses Fenster ziehen.
studio-templates = Meine Vorlagen
studio-templates-about = Die neueste steht zuerst.
studio-templates-none = Noch keine. Die erste, die Sie speichern, steht dann hier.
studio-shelf-row = Vom { $on }, aus { $count } Wiederholungen
studio-no-thread = Der Computer ist gerade zu beschäftigt. Versuchen Sie es gleich noch einmal
studio-making = Ich suche die Wiederholungen. Einen Moment
studio-recording = Ich nehme auf
studio-keep-these = Diese behalten
studio-leave-recording = Ohne Behalten verlassen
studio-end-trying = Ausprobieren beenden
studio-show-it = { $count ->
    [one] Zeigen Sie es einmal
   *[other] Zeigen Sie es { $count }-mal
}
studio-ends-itself = Nach dem letzten Mal endet es von selbst
studio-proposed = { $what }, { $day }
studio-proposed-cue = Ein wenig weiter

studio-name = Name der Vorlage
studio-back-name = Zurück
studio-undo = Rückgängig
studio-redo = Wiederholen
studio-save = Vorlage speichern
studio-step-look = Ansehen
studio-step-shape = Form
studio-step-cues = Hinweise
studio-step-try = Ausprobieren
studio-look = Sieht es richtig aus?
studio-opened = Die Aufnahme ist nicht in dieser Datei. Sie sehen die Bewegung, die daraus wurde: die dicke Linie und das Band um sie. Sie können Bänder und Worte ändern, sie vor der Kamera ausprobieren oder neu aufnehmen.
studio-again = Neu aufnehmen
studio-found = { $count ->
    [0] Keine Aufnahme
    [one] 1 Wiederholung gefunden
   *[other] { $count } Wiederholungen gefunden
}
studio-keep = Behalten Sie, was Ihnen gefällt
studio-keep-one = Wiederholung { $number } behalten
studio-rep = Wiederholung { $number }: { $what }
studio-seconds = { $seconds } s
studio-dropped = Nummer { $number } bleibt weg
studio-odd-faster = Nummer { $number } bleibt weg: viel schneller als die anderen
studio-odd-slower = Nummer { $number } bleibt weg: viel langsamer als die anderen
studio-odd-shorter = Nummer { $number } bleibt weg: sie geht weniger weit als die anderen
studio-odd-further = Nummer { $number } bleibt weg: sie geht weiter als die anderen
studio-odd-otherwise = Nummer { $number } bleibt weg: sie verläuft anders als die anderen
studio-none-kept = Keine Wiederholung ist behalten. Behalten Sie mindestens eine, um zu speichern.
studio-nothing-repeats = Ich fand keine Wiederholung. Nehmen Sie neu auf: von Stillstand zu Stillstand, der ganze Körper im Bild.
studio-nothing-seen = Für eine Vorlage war zu wenig vom Körper zu sehen. Nehmen Sie neu auf: der ganze Körper im Bild, von der Seite oder von vorn.

studio-view-side = Von der Seite gesehen, um { $turned }° gedreht
studio-view-front = Von vorn gesehen, um { $turned }° gedreht
studio-view-none = Von wo aufgenommen wurde, ist nicht klar
studio-seen-all = Der ganze Körper war die ganze Zeit zu sehen
studio-seen-person = Ich sah Sie { $percent } % der Zeit
studio-seen-not = Zeitweise verdeckt: { $parts }
studio-spread-none = Eine Wiederholung allein zeigt nicht, wie ähnlich sie sich sind
studio-spread-alike = { $measure }: { $peaks }. Sie liegen { $apart } auseinander; ein Messwert ist auf { $error } sicher. Sie sind gleich.
studio-spread-apart = { $measure }: { $peaks }. Sie liegen { $apart } auseinander; ein Messwert ist auf { $error } sicher. Sie unterscheiden sich, darum ist das Band breiter.
studio-doubt-front = { $measure } ist nicht verlässlich: zu sehen nur von vorn
studio-doubt-side = { $measure } ist nicht verlässlich: zu sehen nur von der Seite
studio-doubt-hidden = { $measure } ist nicht verlässlich: zu sehen in { $percent } % einer Wiederholung
studio-doubt-varies = { $measure } ist nicht verlässlich: schwankt um { $by }
studio-doubt-none = Alle Maße dieser Übung waren gut zu sehen
studio-doubt-more = { $count ->
    [one] Und 1 weiteres Maß ist nicht verlässlich
   *[other] Und { $count } weitere Maße sind nicht verlässlich
}

studio-scrub = Moment der Bewegung, { $percent } %
studio-figure = Der Moment, auf den Sie zeigen { $value }
studio-pull = Ziehen Sie die blauen Punkte, auch mit den Pfeiltasten
studio-point = Zeigen Sie auf die Kurve, um den Moment zu sehen
studio-drives-told = Zählt und wird beurteilt
studio-drives = Zählt die Bewegung
studio-told = Wird beurteilt und gesagt
studio-scored = Wird verglichen und nicht gesagt
studio-unused = Wird nicht verwendet
studio-phase-out = Hinweg
studio-phase-top = Ziel
studio-phase-back = Rückweg
studio-wall-in = Wo das Ziel beginnt
studio-wall-out = Wo das Ziel endet
studio-handle-upper = Oberer Rand an Stelle { $number }, { $value }
studio-handle-lower = Unterer Rand an Stelle { $number }, { $value }
studio-place-out = Auf dem Hinweg
studio-place-reach = Wo das Ziel beginnt
studio-place-leave = Wo das Ziel endet
studio-place-back = Auf dem Rückweg
studio-aim = Soll
studio-allow = Erlaubt
studio-handle = Stelle
studio-less = Weniger: { $what }
studio-more = Mehr: { $what }
studio-use-drives = Es ist die Bewegung selbst
studio-use-counts = Es wird verglichen
studio-use-told = Es wird gesagt
studio-trim = Wiederholung { $number }
studio-begins = Beginnt
studio-ends = Endet
studio-untrim = Wie gefunden
studio-range = Umfang
studio-strictness = Wie streng
studio-gentle = Sanft
studio-usual = Üblich
studio-exact = Genau
studio-phases = Ihre Wörter für die Teile
studio-phase-name = Ihr Wort für { $usual }
studio-measures = Weitere Maße
studio-measures-about = Alle, die gut zu sehen waren. Wählen Sie eines, um es anzusehen.

studio-cues-about = Was ich Ihrem Patienten sage. Eins nach dem anderen, in Ihren Worten.
studio-cue-less = Wenn es weniger weit geht
studio-cue-more = Wenn es weiter geht
studio-cue-shown = Gezeigt: { $when }
studio-cue-said = Gesagt: { $when }
studio-cue-label-shown = Auf dem Bildschirm
studio-cue-label-said = Gesprochen
studio-cue-hint = Zum Beispiel: Etwas mehr zurücksetzen
studio-show-fits = { $words ->
    [one] 1 Wort, passt auf den Bildschirm
   *[other] { $words } Wörter, passt auf den Bildschirm
}
studio-show-long = Zu lang, um es aus 3 m zu lesen. Nehmen Sie weniger Wörter.
studio-say-long = Zu lang für einen Satz. Höchstens zehn Wörter.
studio-say-silent = Es wird gezeigt. Gesprochen wird es nur, wo die Stimme des Computers gewählt ist.
studio-say-sound = Ihr Ton wird gespielt
studio-views = Beurteilt werden darf von
studio-views-any = Überall
studio-views-side = Der Seite
studio-views-front = Vorn

studio-try = Was Ihr Patient hören würde
studio-try-about = Jede Bewegung geht denselben Weg wie später die Ihres Patienten.
studio-try-none = Es wurde keine Wiederholung gezählt
studio-trying = Ich probiere mehr. Einen Moment
studio-trial-own = Ihre eigene Aufnahme
studio-trial-scaled = Ihre eigene Aufnahme, { $percent } % des Weges
studio-trial-figure = Die gezeichnete Figur, ohne Kamera gesehen
studio-trial-fault = Die Figur, wo die Sammlung sagt: { $usual }
studio-tried = { $number }: { $how }
studio-tried-right = wie Sie es gezeigt haben
studio-tried-other = anders
studio-tried-short = zu klein, um zu zählen
studio-tried-unseen = zum Vergleichen ist zu wenig zu sehen
studio-i-say = Ich sage: { $cue }
studio-i-said = Ich habe es eben gesagt und warte
studio-i-say-nothing = Ich sage nichts
studio-off-more = { $measure }: { $by } mehr ({ $phase })
studio-off-less = { $measure }: { $by } weniger ({ $phase })
studio-try-live = Probieren Sie es selbst
studio-try-live-about = Vor der Kamera, wie Ihr Patient. Nichts wird behalten.
studio-try-now = Jetzt ausprobieren
studio-tries = Ich sehe zu wie bei Ihrem Patienten
studio-do-it =
    Machen Sie es
    auf Ihre Art

studio-against = Vergleichen
studio-copy = Kopie machen
studio-copy-name = { $name }, Kopie
studio-versus = { $first } und { $second }
studio-versus-draw = Maße zum Zeichnen
studio-versus-chart = { $measure }: die gestrichelte Linie ist { $second }
studio-versus-differs = Was sich unterscheidet
studio-versus-none = Nichts unterscheidet sich um mehr als die Messunsicherheit
studio-versus-same = Gleich innerhalb der Messunsicherheit: { $measures }
studio-differs-reach = { $what } geht hier bis { $first } und dort bis { $second }
studio-differs-start = { $what } beginnt hier bei { $first } und dort bei { $second }
studio-differs-width = { $what } darf hier ± { $first } und dort ± { $second }
studio-differs-time = { $what } dauert hier { $first } s und dort { $second } s
studio-differs-first = { $what } wird nur hier gesagt
studio-differs-second = { $what } wird nur dort gesagt
studio-differs-range = { $first } des Umfangs hier und { $second } dort
studio-differs-strict = Hier wird { $first } beurteilt und dort { $second }
studio-differs-cues = Die Worte sind andere: { $first } Hinweise hier und { $second } dort
studio-sounds = Wählen Sie einen Ton
studio-sounds-about = WAV-, Ogg- oder Opus-Dateien in Ihren Dokumenten, Ihren Downloads und auf Sticks. Sie können auch eine hierher ziehen.
studio-sounds-none = In diesen Ordnern ist keine. Sie können eine Tondatei hierher ziehen.
studio-sound-add = Tondatei wählen
studio-sound-away = Ton wegnehmen
studio-sound-unread = Dieser Ton lässt sich nicht abspielen. Wählen Sie eine WAV-, Ogg- oder Opus-Datei.
studio-sound-large = Dieser Ton ist zu lang. Zehn Wörter genügen: höchstens 290 KB.

studio-saved = Ihre Vorlage ist gespeichert
studio-saved-where = { $name } liegt in Ihrem Regal. Die Datei: { $file }
studio-share = Eine Kopie weitergeben
studio-share-about = Eine Datei. Sie können sie auf einen Stick legen oder selbst verschicken. Goodform verschickt nichts.
studio-done = Fertig
studio-edit = Ändern

studio-limb-moving = { $measure }, arbeitende Seite
studio-limb-resting = { $measure }, andere Seite
studio-limb-front = { $measure }, vorderes Bein
studio-limb-rear = { $measure }, hinteres Bein
studio-measure-knee-bend = Kniebeugung
studio-measure-hip-bend = Hüftbeugung
studio-measure-elbow-bend = Ellbogenbeugung
studio-measure-ankle-bend = Fußbeugung
studio-measure-arm-lift = Armhebung
studio-measure-arm-back = Arm nach hinten
studio-measure-head = Kopf
studio-measure-trunk-lean = Rumpfneigung
studio-measure-trunk-back = Rumpf nach hinten
studio-measure-trunk-side = Rumpf zur Seite
studio-measure-trunk-twist = Rumpfdrehung
studio-measure-thigh-lift = Oberschenkelhebung
studio-measure-thigh-back = Oberschenkel zurück
studio-measure-shin-lean = Schienbeinneigung
studio-measure-hips-side = Hüfte zur Seite
studio-measure-shoulders-level = Schulterneigung
studio-measure-leg-side = Bein zur Seite
studio-measure-knee-track = Knie über Fuß
studio-measure-knees-apart = Knieabstand
studio-measure-feet-apart = Fußabstand
studio-measure-body-line = Körperlinie
studio-measure-hip-height = Hüfthöhe
studio-measure-hips-back = Hüfte zurück
studio-measure-foot-height = Fußhöhe
studio-measure-heel = Fersenhöhe
studio-measure-hand-place = Handstütze
studio-measure-balance = Gleichgewicht
studio-measure-facing = Blickrichtung
# Das Tempo neben dem Ring: Der Kasten zeigt, wo Sie sein sollen
tempo-name = Tempo
tempo-with = Tempo: im Kasten
tempo-ahead = Tempo: etwas langsamer
tempo-behind = Tempo: etwas schneller

## Ohne Kamera
key-c = C
before-without = Ohne Kamera
before-trouble = Die Kamera
by-hand-myself = Ich zähle selbst
by-hand-clock = Nach der Uhr zählen
by-hand-more = Eine zählen
by-hand-ready =
    Gehen Sie in die
    Ausgangsstellung
by-hand-rest = Jetzt ausruhen
by-hand-ended = Gut gemacht
by-hand-count-now =
    Jedes Mal
    Leertaste
by-hand-stay =
    Halten
    { $seconds }
by-hand-aside-clock = Folgen Sie dem Ton. Niemand sieht zu, nichts wird beurteilt
by-hand-aside = Sie zählen. Niemand sieht zu, nichts wird beurteilt
by-hand-kept = Aufgeschrieben als von Hand gezählt
by-hand-count = { $count ->
    [one] 1 Wiederholung, von Hand gezählt
   *[other] { $count } Wiederholungen, von Hand gezählt
}

# --- Das Goniometer ---
gonio-picture = Live-Bild. Ein Klick auf ein Gelenk misst es
gonio-hip-flexion = Hüftflexion
gonio-hip-abduction = Hüftabduktion
gonio-knee-flexion = Knieflexion
gonio-ankle-dorsiflexion = Dorsalextension des Fußes
gonio-trunk-inclination = Rumpfvorneigung
gonio-trunk-side-bend = Rumpfseitneigung nach rechts
gonio-shoulder-flexion = Schulterflexion
gonio-shoulder-abduction = Schulterabduktion
gonio-elbow-flexion = Ellbogenflexion
gonio-head-flexion = Kopfflexion
gonio-left = Links
gonio-right = Rechts
gonio-of-left = { $joint }, links
gonio-of-right = { $joint }, rechts
gonio-of-lying = { $joint }. Liegend: eigene Messunsicherheit
gonio-looking = Ich sehe hin
gonio-over = Die Kamera gibt keine Bilder mehr. Versuchen Sie es noch einmal, oder stecken Sie sie vorher neu ein
gonio-turn-left = Das kann ich von hier nicht beurteilen. Bitte die linke Seite zu mir drehen
gonio-turn-right = Das kann ich von hier nicht beurteilen. Bitte die rechte Seite zu mir drehen
gonio-turn-side = Das kann ich von hier nicht beurteilen. Bitte eine Seite zu mir drehen
gonio-turn-front = Das kann ich von hier nicht beurteilen. Bitte zu mir drehen
gonio-turn-across = Das kann ich von hier nicht beurteilen. Bitte so drehen, dass ich den ganzen Arm von der Seite sehe
gonio-no-person = Ich sehe niemanden. Bitte ins Bild kommen
gonio-out-of-frame = Ich sehe das Gelenk nicht ganz. Bitte in die Mitte kommen
gonio-too-near = Ich sehe das Gelenk nicht ganz. Bitte ein wenig zurück
gonio-too-far = Das ist mir zu weit weg. Bitte ein wenig näher kommen
gonio-low-light = Es ist mir zu dunkel. Bitte mehr Licht machen
gonio-hidden = Etwas verdeckt das Gelenk. Bitte so bewegen, dass ich es sehe
gonio-too-wide = Das kann ich mit einer Kamera nicht genau genug messen: Der Wert kann um { $degrees } Grad abweichen
gonio-too-wide-lying = Im Liegen oder gebeugt kann ich das nicht genau genug messen: Der Wert kann um { $degrees } Grad abweichen. Messen Sie es im Stehen oder Sitzen
gonio-unknown-lying = Im Liegen oder gebeugt weiß ich nicht, wie genau ich hier bin. Messen Sie es im Stehen oder Sitzen
gonio-still-none = Ich lese gerade keinen Winkel
gonio-still-not = Still halten: Ich lese von selbst ab
gonio-still-yes = Still gehalten
gonio-held = Letzte Ablesung
gonio-furthest = Am weitesten
gonio-none = noch nichts
gonio-by-itself = Ablesen, wenn still gehalten wird
gonio-by-itself-yes = Von selbst
gonio-by-itself-no = Nur auf Wunsch
gonio-keep-furthest = Das Weiteste notieren
gonio-forget-furthest = Das Weiteste neu beginnen
gonio-back = Zurück
gonio-freeze = Jetzt ablesen
gonio-again = Noch einmal versuchen
gonio-empty = Hier steht, was Sie ablesen. Halten Sie eine Sekunde still, drücken Sie die Leertaste oder heben Sie eine Hand. Die Genauigkeit gilt für 19 von 20 Ablesungen.
gonio-how-still = still gehalten
gonio-how-asked = per Taste
gonio-how-hand = per Handzeichen
gonio-how-furthest = am weitesten
gonio-both = Links { $left }, rechts { $right }
gonio-no-difference = Kein Unterschied, der messbar ist
gonio-right-more = Rechts ist es { $by } mehr
gonio-right-less = Rechts ist es { $by } weniger
gonio-note = Eine Notiz zu dieser Ablesung
gonio-delete = Löschen: { $reading }
gonio-undo = Zurückholen
gonio-copy = Als eine Zeile kopieren
gonio-copied = Kopiert
gonio-save = Als Tabelle sichern
gonio-saved = Gesichert: { $file }
gonio-new-list = Neue Liste beginnen
gonio-go-on = Mit der Liste von { $at } Uhr fortfahren
key-m = M
key-r = R
key-z = Z
## Das Wort der Therapie auf der Startseite
home-by = Von { $by }

## Der Morgen danach
felt-morning = Wie weh tat es heute beim Aufstehen?
felt-why-morning = Gestern vor den Übungen sagten Sie { $before }. Sie dürfen die Frage überspringen
advice-morning = Heute bitte sanft
advice-morning-text = Es tut mehr weh als gestern vor den Übungen. Das kommt vor, und Schmerz heißt nicht, dass etwas Schaden nimmt. Machen Sie heute etwa ein Viertel weniger, oder ruhen Sie einen Tag. Ist es morgen noch stärker, sprechen Sie mit Ihrer Therapeutin oder Ihrem Therapeuten, bevor Sie weitermachen.
plot-morning = Morgen danach
day-pain-morning = Schmerz: { $morning } von 10 am Morgen danach
day-pain-and-morning = Am Morgen danach { $morning }

## Wie weit, in Worten
end-range = Bewegung über
end-furthest = Weitester Punkt: { $point }
point-straight = gerade, auf { $error }° genau
point-short = noch { $by }° ± { $error }° bis gerade
point-past = { $by }° ± { $error }° über gerade hinaus
aim-straight = Ziel: gerade, höchstens { $to }° davor
aim-zone = Ziel: { $from }° bis { $to }°

## Nur eine Hand beginnt
one-hand-stage-ready-hand-left =
    Zum Beginnen
    linke Hand heben
one-hand-stage-rest-hand-left =
    Sind Sie bereit?
    Linke Hand heben
one-hand-lead-held-left = Die Zeit steht still. Weiter mit erhobener linker Hand oder Enter
one-hand-lead-pause-hand-left = Weiter mit erhobener linker Hand
one-hand-end-rest-hand-left = Linke Hand heben, oder auf die Erholung warten
one-hand-lead-pause-gone-left = Sie sind aus dem Bild gegangen. Kommen Sie zurück und heben Sie die linke Hand
one-hand-hand-title-left = Zum Üben: Heben Sie die linke Hand
one-hand-hand-ask-left = Heben Sie die linke Hand hoch und halten Sie sie kurz
one-hand-stage-ready-hand-right =
    Zum Beginnen
    rechte Hand heben
one-hand-stage-rest-hand-right =
    Sind Sie bereit?
    Rechte Hand heben
one-hand-lead-held-right = Die Zeit steht still. Weiter mit erhobener rechter Hand oder Enter
one-hand-lead-pause-hand-right = Weiter mit erhobener rechter Hand
one-hand-end-rest-hand-right = Rechte Hand heben, oder auf die Erholung warten
one-hand-lead-pause-gone-right = Sie sind aus dem Bild gegangen. Kommen Sie zurück und heben Sie die rechte Hand
one-hand-hand-title-right = Zum Üben: Heben Sie die rechte Hand
one-hand-hand-ask-right = Heben Sie die rechte Hand hoch und halten Sie sie kurz
patients-or = Oder, ohne etwas zu tippen:
patients-keyring = Dieser Computer verwahrt den Schlüssel
patients-by-keyring = Mit dem Schlüssel öffnen, den dieser Computer verwahrt
patients-keyring-aside = Der Schlüsselbund Ihres Kontos auf diesem Computer hält ihn: Wer als Sie angemeldet ist, kann Ihre Patienten öffnen. Eine Kopie der Datei öffnet sich nur auf diesem Computer.
reader-decimal = ,

### The reader and the patients' store: days, replay, keys, adding a file

reader-fact-named =
    { $others ->
        [0] geplante Tage geübt
       *[other] geplante Tage, { $others } an anderen
    }
reader-mark-others = + 1: an anderem Tag
reader-week-named = Woche vom { $day }: { $done } von { $asked } geplanten Tagen geübt
reader-week-others =
    { $others ->
        [one] einer an einem anderen Tag
       *[other] { $others } an anderen Tagen
    }
replay-stage-of = Das Skelett des Patienten, so wie die Kamera es sah
replay-hold-of = Die Position wird gehalten
replay-cue-of = Ich sagte „{ $cue }“
replay-hurt-of = Hier wurde gesagt, dass es weh tut
patients-change = Ändern, was sie aufschließt
patients-change-do = Ändern
patients-changed = Es ist geändert
patients-now = Die Liste bleibt, wie sie ist
patients-now-aside = Von jetzt an öffnet sie die neue Passphrase, die alte nicht mehr. Kopien von vorher öffnen sich wie damals.
patients-forgotten = Ich kann sie nicht öffnen
patients-account-head = Wenn dieser Computer den Schlüssel verwahrt
patients-account-text = Er liegt im Schlüsselbund des Kontos, mit dem die Liste angelegt wurde. Melden Sie sich dort an wie sonst auch, dann öffnet sie sich wieder.
patients-aside-head = Sie können neu beginnen
patients-aside-text = Die verschlossene Datei wird unter anderem Namen neben die neue gelegt; nichts wird gelöscht. Fällt Ihnen die Passphrase wieder ein, geben Sie der Datei ihren alten Namen zurück.
patients-aside-do = Beiseitelegen und neu beginnen
adding-title = Eine Datei wird hinzugefügt
adding-share = { $percent } % sind hinzugefügt
adding-stopping = Einen Moment, ich nehme es zurück
adding-aside = Sie können jederzeit anhalten. Dann wird von dieser Datei nichts hinzugefügt.
adding-stop = Anhalten
adding-stopped = Angehalten. Von dieser Datei wurde nichts hinzugefügt
whose-otherwise = Frühere Dateien waren für { $name }
whose-doubt = Frühere Dateien dieses Patienten waren für „{ $earlier }“, diese ist für „{ $person }“. Wenn beide dieselbe Person sind, wählen Sie den Patienten noch einmal
clinic-no-folder = Dieses Konto hat keinen eigenen Ordner. Starten Sie Goodform mit --folder und dem Namen eines Ordners
clinic-locked = Ihre Patienten sind abgeschlossen
clinic-there = Es gibt schon Patienten. Öffnen Sie sie
clinic-ring-empty = Der Schlüsselbund dieses Computers hat keinen Schlüssel für Ihre Patienten. Tippen Sie die Passphrase
clinic-file = Ihre Patienten lassen sich nicht in { $path } aufbewahren ({ $reason }). Schaffen Sie Platz oder wählen Sie einen anderen Ordner
clinic-key = Damit öffnen sich Ihre Patienten nicht. Es ist eine andere Passphrase, oder die Datei ist beschädigt
clinic-ring = Auf diesem Computer antwortet kein Schlüsselbund. Nehmen Sie eine Passphrase
clinic-ring-locked = Der Schlüsselbund dieses Computers ist abgeschlossen. Schließen Sie ihn auf und versuchen Sie es noch einmal
clinic-newer = Ihre Patienten verwahrt ein neueres Goodform. Nehmen Sie dieses
clinic-short = Nehmen Sie mindestens { $letters } Buchstaben, damit niemand sie errät
clinic-no-name = Schreiben Sie einen Namen oder ein Pseudonym
clinic-name-taken = Einen Patienten dieses Namens gibt es schon. Wählen Sie einen anderen
clinic-gone = Diesen Patienten gibt es hier nicht mehr
clinic-others = Diese Übungen sind schon bei { $name }. Es wurde nichts hinzugefügt
clinic-full = Die Platte ist voll, und hiervon wurde nichts hinzugefügt. Schaffen Sie Platz und versuchen Sie es noch einmal
clinic-database = Ihre Patienten lassen sich gerade nicht lesen oder aufbewahren ({ $reason })
clinic-text = Etwas, das von diesem Patienten aufbewahrt wurde, ist nicht lesbar
clinic-movement = Die Bewegung dieses Satzes ist nicht lesbar
brought-foreign = Das ist keine Datei von Goodform für die Praxis
brought-newer = Ein neueres Goodform hat diese Datei gemacht. Lesen Sie sie damit
brought-broken = Diese Datei ist beschädigt oder bricht ab. Bitten Sie darum, sie neu zu bekommen
brought-folder = { $name } ist ein Ordner. Wählen Sie die Datei darin
brought-missing = { $name } ist nicht mehr da. Wählen Sie eine andere Datei
brought-unopened = { $name } lässt sich nicht öffnen ({ $reason })
brought-unmoved = Die Bewegung dieses Satzes wurde nicht aufbewahrt
## Wie jede Übung geht: vor ihr gezeigt und gesprochen
before-way = So geht es
exercise-way-arm-raise = Heben Sie beide Arme nach vorn und hoch bis neben die Ohren und senken Sie sie langsam.
exercise-way-bird-dog = Strecken Sie einen Arm nach vorn und das Bein der anderen Seite nach hinten. Halten Sie, kommen Sie zurück, und wechseln Sie die Seite.
exercise-way-bridge = Heben Sie das Becken, bis Knie, Hüften und Schultern eine Linie bilden, und senken Sie es langsam.
exercise-way-calf-raise = Gehen Sie so hoch wie möglich auf die Zehenspitzen und lassen Sie die Fersen langsam sinken.
exercise-way-calf-stretch-standing = Beugen Sie das vordere Knie, bis es in der hinteren Wade sanft zieht. Die hintere Ferse bleibt am Boden.
exercise-way-cat-cow = Machen Sie den Rücken rund nach oben, dann lassen Sie den Bauch sinken und schauen nach vorn.
exercise-way-childs-pose = Lassen Sie das Gesäß zu den Fersen sinken und bleiben Sie dort, ruhig atmend.
exercise-way-clamshell = Lassen Sie die Füße zusammen, öffnen Sie das obere Knie wie eine Muschel und schließen Sie es langsam.
exercise-way-curl-up = Heben Sie Kopf und Schultern nur wenig von der Matte, halten Sie, und legen Sie sie ab.
exercise-way-dead-bug = Senken Sie einen Arm und das Bein der anderen Seite zum Boden, holen Sie beide zurück, und wechseln Sie die Seite.
exercise-way-hamstring-90-90 = Strecken Sie das Knie, bis es hinten am Oberschenkel sanft zieht, halten Sie, und beugen Sie es wieder.
exercise-way-hip-flexor-half-kneel = Schieben Sie die Hüfte nach vorn, bis es vorn am hinteren Bein sanft zieht, und halten Sie.
exercise-way-hip-hinge = Schieben Sie das Gesäß nach hinten und neigen Sie sich mit langem Rücken vor, dann richten Sie sich wieder auf.
exercise-way-jumping-jack = Springen Sie mit den Füßen auseinander und mit den Armen nach oben, dann wieder zusammen.
exercise-way-knee-to-chest = Ziehen Sie ein Knie mit den Händen zur Brust, halten Sie, und lassen Sie es langsam zurück.
exercise-way-lower-trunk-rotation = Lassen Sie beide Knie zu einer Seite sinken, kommen Sie zur Mitte zurück, und gehen Sie zur anderen Seite.
exercise-way-pelvic-tilt-supine = Drücken Sie das Kreuz sanft in die Matte, halten Sie, und lassen Sie los.
exercise-way-plank = Heben Sie den Körper in eine Linie vom Kopf bis zu den Fersen, halten Sie ihn und atmen Sie weiter.
exercise-way-plank-knees = Heben Sie den Körper in eine Linie vom Kopf bis zu den Knien, halten Sie ihn und atmen Sie weiter.
exercise-way-prone-lying = Liegen Sie still und lassen Sie den Rücken schwer werden.
exercise-way-prone-on-elbows = Lassen Sie das Becken in die Matte sinken und bleiben Sie dort, ruhig atmend.
exercise-way-prone-press-up = Drücken Sie die Brust mit den Armen hoch, das Becken bleibt liegen, dann senken Sie sich langsam.
exercise-way-push-up = Beugen Sie die Arme und senken Sie die Brust, dann drücken Sie sich wieder hoch.
exercise-way-push-up-knees = Beugen Sie die Arme und senken Sie die Brust, dann drücken Sie sich wieder hoch.
exercise-way-row-scap-retraction = Ziehen Sie die Ellenbogen nach hinten und die Schulterblätter zusammen, dann lassen Sie die Hände nach vorn gleiten.
exercise-way-shoulder-abduction = Heben Sie die gestreckten Arme seitlich bis auf Schulterhöhe und senken Sie sie langsam.
exercise-way-side-bridge = Heben Sie das Becken, bis der Körper eine Linie ist, halten Sie, und senken Sie es langsam.
exercise-way-side-bridge-knees = Heben Sie das Becken, bis Sie von den Knien bis zum Kopf eine Linie sind, halten Sie, und senken Sie es langsam.
exercise-way-single-leg-stance = Heben Sie einen Fuß vom Boden und stehen Sie ruhig auf dem anderen Bein.
exercise-way-sit-to-stand = Neigen Sie sich vor, stehen Sie ganz auf, und setzen Sie sich langsam wieder hin.
exercise-way-sit-up = Rollen Sie sich auf, bis Sie sitzen, dann rollen Sie langsam wieder ab.
exercise-way-split-squat = Senken Sie das hintere Knie zum Boden, dann drücken Sie sich wieder hoch.
exercise-way-squat = Gehen Sie in die Knie wie zum Hinsetzen, so weit es Ihnen guttut, dann stehen Sie wieder auf.
exercise-way-standing-extension = Beugen Sie sich sanft über Ihre Hände nach hinten, dann richten Sie sich wieder auf.
exercise-way-standing-hip-abduction = Heben Sie ein gestrecktes Bein zur Seite und senken Sie es langsam.
exercise-way-standing-hip-extension = Heben Sie ein gestrecktes Bein nach hinten und senken Sie es langsam.
exercise-way-standing-hip-flexion = Heben Sie ein Bein nach vorn und senken Sie es langsam.
exercise-way-standing-march = Heben Sie ein Knie bis auf Hüfthöhe, setzen Sie es ab, dann das andere.
exercise-way-standing-side-bend = Neigen Sie den Oberkörper zu einer Seite, kommen Sie zur Mitte zurück, und gehen Sie zur anderen Seite.
exercise-way-step-up = Stellen Sie den ganzen Fuß auf die Stufe, steigen Sie hoch, bis Sie aufrecht stehen, und steigen Sie langsam ab.
exercise-way-superman = Heben Sie Arme, Brust und Beine ein wenig von der Matte, halten Sie, und legen Sie sie ab.
exercise-way-superman-alternating = Heben Sie einen Arm und das Bein der anderen Seite ein wenig, legen Sie beide ab, und wechseln Sie die Seite.
exercise-way-supine-march = Heben Sie ein gebeugtes Bein, bis der Oberschenkel nach oben zeigt, senken Sie es langsam, dann das andere.
exercise-way-trunk-rotation = Drehen Sie den Brustkorb zu einer Seite, kommen Sie zur Mitte zurück, und drehen Sie zur anderen Seite.
exercise-way-walking = Gehen Sie so schnell, dass Sie dabei noch sprechen können.
exercise-way-wall-angels = Schieben Sie die Arme an der Wand hoch, dann wieder herunter.
exercise-way-wall-sit = Gleiten Sie an der Wand herunter, bis die Knie gebeugt sind, halten Sie, und schieben Sie sich wieder hoch.
## Was eine Übung ausschließt: die Frage an die Therapeutin oder den Therapeuten, der Grund, und was zu Hause gefragt wird

applies-painful-shoulder = Hat die Person eine schmerzende Schulter?
applies-why-painful-shoulder = Die Arme werden über den Kopf gehoben
applies-home-painful-shoulder = Tut Ihnen eine Schulter weh?

applies-cannot-kneel-use-standing-version-at-a-table = Kann die Person nicht knien?
applies-why-cannot-kneel-use-standing-version-at-a-table = Sie wird auf Händen und Knien gemacht; an einem Tisch geht sie im Stehen
applies-home-cannot-kneel-use-standing-version-at-a-table = Können Sie sich nicht hinknien?

applies-late-pregnancy-supine = Ist die Person spät in der Schwangerschaft?
applies-why-late-pregnancy-supine = Sie wird in Rückenlage gemacht, wo die Gebärmutter auf eine große Vene drückt
applies-home-late-pregnancy-supine = Sind Sie in den letzten Monaten einer Schwangerschaft?

applies-acute-calf-achilles-injury = Hat die Person eine frische Verletzung an Wade oder Achillessehne?
applies-why-acute-calf-achilles-injury = Das ganze Gewicht geht durch Wade und Sehne
applies-home-acute-calf-achilles-injury = Haben Sie sich gerade an der Wade oder der Sehne über der Ferse verletzt?

applies-fall-risk-without-support = Könnte die Person stürzen und hat zu Hause nichts zum Festhalten?
applies-why-fall-risk-without-support = Sie wird im Stehen gemacht, teils auf einem Bein oder den Zehen
applies-home-fall-risk-without-support = Könnten Sie stürzen und haben nichts zum Festhalten?

applies-acute-calf-or-achilles-injury = Hat die Person eine frische Verletzung an Wade oder Achillessehne?
applies-why-acute-calf-or-achilles-injury = Sie dehnt Wade und Sehne
applies-home-acute-calf-or-achilles-injury = Haben Sie sich gerade an der Wade oder der Sehne über der Ferse verletzt?

applies-osteoporotic-fracture-avoid-end-range-flexion = Hat die Person einen Bruch durch Osteoporose?
applies-why-osteoporotic-fracture-avoid-end-range-flexion = Sie rundet den Rücken; bei schwachen Knochen nur wenig
applies-home-osteoporotic-fracture-avoid-end-range-flexion = Ist Ihnen durch Osteoporose ein Knochen gebrochen?

applies-wrist-knee-pain = Hat die Person Schmerzen in Handgelenk oder Knie?
applies-why-wrist-knee-pain = Sie wird auf Händen und Knien gemacht
applies-home-wrist-knee-pain = Tut Ihnen ein Handgelenk oder Knie weh?

applies-flexion-provoked-leg-symptoms = Löst Vorbeugen bei der Person Beschwerden im Bein aus?
applies-why-flexion-provoked-leg-symptoms = Sie beugt den unteren Rücken
applies-home-flexion-provoked-leg-symptoms = Löst Vorbeugen Schmerz, Kribbeln oder Schwäche in einem Bein aus?

applies-osteoporotic-fracture = Hat die Person einen Bruch durch Osteoporose?
applies-why-osteoporotic-fracture = Sie beugt den Rücken weit
applies-home-osteoporotic-fracture = Ist Ihnen durch Osteoporose ein Knochen gebrochen?

applies-knee-replacement-or-painful-deep-knee-bend = Hat die Person ein künstliches Knie oder Schmerzen bei tiefer Kniebeuge?
applies-why-knee-replacement-or-painful-deep-knee-bend = Die Knie werden ganz gebeugt
applies-home-knee-replacement-or-painful-deep-knee-bend = Haben Sie ein künstliches Knie, oder tut eine tiefe Kniebeuge weh?

applies-osteoporotic-vertebral-fracture-or-high-fracture-risk-no = Hat die Person einen Wirbelbruch durch Osteoporose oder leicht brechende Knochen?
applies-why-osteoporotic-vertebral-fracture-or-high-fracture-risk-no = Sie beugt den Rücken unter Last
applies-home-osteoporotic-vertebral-fracture-or-high-fracture-risk-no = Ist Ihnen ein Wirbel gebrochen, oder brechen Ihre Knochen leicht (Osteoporose)?

applies-neck-disorder-until-cleared = Hat die Person ein Halsleiden, das noch nicht abgeklärt ist?
applies-why-neck-disorder-until-cleared = Der Kopf wird gegen sein Gewicht gehalten
applies-home-neck-disorder-until-cleared = Haben Sie ein Halsleiden, zu dem noch niemand ja gesagt hat?

applies-irritable-sciatica = Hat die Person einen leicht reizbaren Ischias?
applies-why-irritable-sciatica = Sie zieht am Nerv an der Rückseite des Beins
applies-home-irritable-sciatica = Haben Sie Schmerzen das Bein hinab, die leicht aufflammen (Ischias)?

applies-hip-replacement-precautions = Hat die Person ein künstliches Hüftgelenk mit Bewegungsgrenzen?
applies-why-hip-replacement-precautions = Die Hüfte wird zum rechten Winkel gebeugt
applies-home-hip-replacement-precautions = Haben Sie ein künstliches Hüftgelenk und sollen manche Bewegungen begrenzen?

applies-cannot-kneel = Kann die Person nicht knien?
applies-why-cannot-kneel = Ein Knie ist am Boden
applies-home-cannot-kneel = Können Sie sich nicht hinknien?

applies-balance-problems-without-a-chair-beside = Hat die Person ein unsicheres Gleichgewicht und keinen Stuhl daneben?
applies-why-balance-problems-without-a-chair-beside = Sie wird auf einem Knie gemacht
applies-home-balance-problems-without-a-chair-beside = Ist Ihr Gleichgewicht unsicher, und haben Sie keinen Stuhl zum Danebenstellen?

applies-acute-flexion-provoked-leg-symptoms = Löst Vorbeugen bei der Person zurzeit Beschwerden im Bein aus?
applies-why-acute-flexion-provoked-leg-symptoms = Der Rumpf wird über den Hüften nach vorn gebeugt
applies-home-acute-flexion-provoked-leg-symptoms = Löst Vorbeugen zurzeit Schmerz, Kribbeln oder Schwäche in einem Bein aus?

applies-impact-provokes-symptoms = Löst Aufkommen die Beschwerden der Person aus?
applies-why-impact-provokes-symptoms = Sie wird mit Sprüngen gemacht
applies-home-impact-provokes-symptoms = Löst das Aufkommen nach einem Sprung Ihre Schmerzen aus?

applies-unstable-cardiac-symptoms = Hat die Person Herzbeschwerden, die nicht stabil sind?
applies-why-unstable-cardiac-symptoms = Das Herz arbeitet dabei stärker
applies-home-unstable-cardiac-symptoms = Macht Ihnen Ihr Herz zurzeit Beschwerden?

applies-fall-risk = Könnte die Person stürzen?
applies-why-fall-risk = Sie wird mit Sprüngen gemacht
applies-home-fall-risk = Könnten Sie stürzen?

applies-hip-replacement-precautions-90-deg = Hat die Person ein künstliches Hüftgelenk, das unter dem rechten Winkel bleiben soll?
applies-why-hip-replacement-precautions-90-deg = Die Hüfte wird über den rechten Winkel gebeugt
applies-home-hip-replacement-precautions-90-deg = Haben Sie ein künstliches Hüftgelenk, das unter dem rechten Winkel bleiben soll?

applies-recent-spinal-surgery-until-cleared = Hatte die Person vor Kurzem eine Operation am Rücken, die noch nicht freigegeben ist?
applies-why-recent-spinal-surgery-until-cleared = Sie dreht oder beugt den Rücken
applies-home-recent-spinal-surgery-until-cleared = Hatten Sie vor Kurzem eine Operation am Rücken, nach der noch niemand ja gesagt hat?

applies-unstable-fracture = Hat die Person einen Bruch, der noch nicht fest ist?
applies-why-unstable-fracture = Sie dreht den Rücken
applies-home-unstable-fracture = Haben Sie einen Knochenbruch, der noch nicht fest ist?

applies-uncontrolled-high-blood-pressure-no-long-holds = Hat die Person hohen Blutdruck, der nicht eingestellt ist?
applies-why-uncontrolled-high-blood-pressure-no-long-holds = Langes Halten erhöht ihn weiter
applies-home-uncontrolled-high-blood-pressure-no-long-holds = Ist Ihr Blutdruck hoch und nicht eingestellt?

applies-shoulder-wrist-pain = Hat die Person Schmerzen in Schulter oder Handgelenk?
applies-why-shoulder-wrist-pain = Die Arme tragen den Rumpf
applies-home-shoulder-wrist-pain = Tut Ihnen eine Schulter oder ein Handgelenk weh?

applies-extension-worsens-symptoms-e-g-spinal-stenosis-spondylolisthesis = Verstärkt Rückbeugen die Beschwerden der Person, etwa bei Stenose oder Wirbelgleiten?
applies-why-extension-worsens-symptoms-e-g-spinal-stenosis-spondylolisthesis = Der untere Rücken liegt zurückgebeugt
applies-home-extension-worsens-symptoms-e-g-spinal-stenosis-spondylolisthesis = Wird es schlimmer, wenn Sie sich zurückbeugen?

applies-late-pregnancy = Ist die Person spät in der Schwangerschaft?
applies-why-late-pregnancy = Sie wird in Bauchlage gemacht
applies-home-late-pregnancy = Sind Sie in den letzten Monaten einer Schwangerschaft?

applies-cannot-get-up-from-the-floor-safely = Kommt die Person nur schwer sicher vom Boden hoch?
applies-why-cannot-get-up-from-the-floor-safely = Sie wird am Boden gemacht
applies-home-cannot-get-up-from-the-floor-safely = Kommen Sie nur schwer sicher vom Boden hoch?

applies-as-prone-lying = Verstärkt Rückbeugen die Beschwerden der Person, oder passt Bauchlage nicht (Schwangerschaft, Aufstehen)?
applies-why-as-prone-lying = Sie wird in Bauchlage gemacht, zurückgebeugt
applies-home-as-prone-lying = Wird es beim Zurückbeugen schlimmer, sind Sie spät in der Schwangerschaft, oder kommen Sie schwer vom Boden hoch?

applies-symptoms-worse-with-extension-stenosis-spondylolisthesis = Verstärkt Rückbeugen die Beschwerden der Person, etwa bei Stenose oder Wirbelgleiten?
applies-why-symptoms-worse-with-extension-stenosis-spondylolisthesis = Sie beugt den unteren Rücken nach hinten
applies-home-symptoms-worse-with-extension-stenosis-spondylolisthesis = Wird es schlimmer, wenn Sie sich zurückbeugen?

applies-recent-abdominal-or-spinal-surgery-until-cleared = Hatte die Person vor Kurzem eine Operation an Bauch oder Rücken, die noch nicht freigegeben ist?
applies-why-recent-abdominal-or-spinal-surgery-until-cleared = Sie dehnt den Bauch und beugt den Rücken
applies-home-recent-abdominal-or-spinal-surgery-until-cleared = Hatten Sie vor Kurzem eine Operation an Bauch oder Rücken, nach der noch niemand ja gesagt hat?

applies-wrist-shoulder-pain = Hat die Person Schmerzen in Handgelenk oder Schulter?
applies-why-wrist-shoulder-pain = Die Arme drücken den Rumpf hoch
applies-home-wrist-shoulder-pain = Tut Ihnen ein Handgelenk oder eine Schulter weh?

applies-painful-shoulder-or-wrist = Hat die Person eine schmerzende Schulter oder ein schmerzendes Handgelenk?
applies-why-painful-shoulder-or-wrist = Die Arme tragen den Rumpf
applies-home-painful-shoulder-or-wrist = Tut Ihnen eine Schulter oder ein Handgelenk weh?

applies-uncontrolled-hypertension-no-breath-holding = Hat die Person hohen Blutdruck, der nicht eingestellt ist?
applies-why-uncontrolled-hypertension-no-breath-holding = Wer unter Last die Luft anhält, erhöht ihn weiter
applies-home-uncontrolled-hypertension-no-breath-holding = Ist Ihr Blutdruck hoch und nicht eingestellt?

applies-kneeling-pain = Hat die Person Schmerzen beim Knien?
applies-why-kneeling-pain = Das Gewicht liegt auf den Knien
applies-home-kneeling-pain = Tut Ihnen Knien weh?

applies-painful-arc = Hat die Person Schmerzen in der Mitte des Armhebens (schmerzhafter Bogen)?
applies-why-painful-arc = Die Arme werden seitlich gehoben
applies-home-painful-arc = Tut Ihre Schulter in der Mitte des Armhebens weh?

applies-painful-shoulder-on-the-support-side = Hat die Person eine schmerzende Schulter auf der stützenden Seite?
applies-why-painful-shoulder-on-the-support-side = Ein Arm trägt den Rumpf
applies-home-painful-shoulder-on-the-support-side = Tut die Schulter weh, auf die Sie sich stützen?

applies-painful-shoulder-or-recent-shoulder-surgery-on-the = Hat die Person auf der stützenden Seite eine schmerzende oder kürzlich operierte Schulter?
applies-why-painful-shoulder-or-recent-shoulder-surgery-on-the = Ein Arm trägt den Rumpf
applies-home-painful-shoulder-or-recent-shoulder-surgery-on-the = Tut die Schulter weh, auf die Sie sich stützen, oder wurde sie kürzlich operiert?

applies-high-fall-risk-without-support = Könnte die Person leicht stürzen und hat zu Hause nichts zum Festhalten?
applies-why-high-fall-risk-without-support = Sie wird auf einem Bein oder im Stehen zurückgebeugt gemacht
applies-home-high-fall-risk-without-support = Könnten Sie leicht stürzen und haben nichts zum Festhalten?

applies-unsafe-to-stand-without-help = Braucht die Person Hilfe beim Stehen?
applies-why-unsafe-to-stand-without-help = Sie besteht aus Aufstehen und Hinsetzen
applies-home-unsafe-to-stand-without-help = Brauchen Sie Hilfe beim Stehen?

applies-osteoporotic-vertebral-fracture-or-high-fracture-risk = Hat die Person einen Wirbelbruch durch Osteoporose oder leicht brechende Knochen?
applies-why-osteoporotic-vertebral-fracture-or-high-fracture-risk = Sie beugt den Rücken unter Last
applies-home-osteoporotic-vertebral-fracture-or-high-fracture-risk = Ist Ihnen ein Wirbel gebrochen, oder brechen Ihre Knochen leicht (Osteoporose)?

applies-balance-problems-without-support = Hat die Person ein unsicheres Gleichgewicht und zu Hause nichts zum Festhalten?
applies-why-balance-problems-without-support = Ein Fuß steht weit hinter dem anderen
applies-home-balance-problems-without-support = Ist Ihr Gleichgewicht unsicher, und haben Sie nichts zum Festhalten?

applies-unsafe-standing-balance-hold-a-counter = Steht die Person unsicher?
applies-why-unsafe-standing-balance-hold-a-counter = Sie wird im Stehen gemacht; eine Arbeitsplatte zum Festhalten hilft
applies-home-unsafe-standing-balance-hold-a-counter = Stehen Sie unsicher?

applies-spinal-stenosis-spondylolisthesis-or-extension-provoked-leg-symptoms = Hat die Person eine Stenose oder Wirbelgleiten oder beim Rückbeugen Beschwerden im Bein?
applies-why-spinal-stenosis-spondylolisthesis-or-extension-provoked-leg-symptoms = Sie beugt den unteren Rücken nach hinten
applies-home-spinal-stenosis-spondylolisthesis-or-extension-provoked-leg-symptoms = Haben Sie einen engen Wirbelkanal oder Wirbelgleiten, oder löst Zurückbeugen Schmerz oder Kribbeln im Bein aus?

applies-dizziness-on-looking-up = Wird der Person beim Blick nach oben schwindlig?
applies-why-dizziness-on-looking-up = Der Kopf geht mit dem Rumpf zurück
applies-home-dizziness-on-looking-up = Wird Ihnen beim Blick nach oben schwindlig?

applies-extension-provoked-symptoms = Löst Rückbeugen die Beschwerden der Person aus?
applies-why-extension-provoked-symptoms = Das Bein geht nach hinten, und der untere Rücken mit
applies-home-extension-provoked-symptoms = Löst Zurückbeugen bei Ihnen Schmerz, Kribbeln oder Schwäche aus?

applies-fall-risk-without-rail = Könnte die Person stürzen und hat kein Geländer neben der Stufe?
applies-why-fall-risk-without-rail = Sie wird auf einer Stufe gemacht
applies-home-fall-risk-without-rail = Könnten Sie stürzen und haben kein Geländer neben der Stufe?

applies-painful-shoulder-impingement = Hat die Person eine Schulter, die beim Heben des Arms klemmt?
applies-why-painful-shoulder-impingement = Die Arme gleiten an der Wand hoch
applies-home-painful-shoulder-impingement = Klemmt und schmerzt Ihre Schulter, wenn Sie den Arm heben?

applies-acute-knee-pain = Hat die Person zurzeit Knieschmerzen?
applies-why-acute-knee-pain = Die gebeugten Knie tragen das Gewicht
applies-home-acute-knee-pain = Tut Ihr Knie zurzeit weh?

## Planer: was eine Übung ausschließt, und was aufbewahrt wird

plan-no = Nein
plan-yes = Ja
plan-rest-no = Das Übrige trifft nicht zu
plan-leave-out = Auslassen: { $names }
plan-because-hint = Warum sie bleibt, in Ihren Worten
plan-lacks-why = Bitte schreiben Sie, warum sie bleibt
plan-all-out = Alles ist ausgelassen. Wählen Sie andere Übungen
plan-check-none = Zu fragen ist nichts
plan-check-unnamed = Zu diesen nennt die Bibliothek nichts; Sie wissen, was zu fragen ist: { $names }
plan-ask-full = Zu Hause stelle ich zwölf Fragen, mehr nicht
plan-unread = Das Programm, das Sie begonnen hatten, ist für mich nicht lesbar. Ich habe es in meinem Ordner zur Seite gelegt, als { $file }
plan-unkept-full = Der Speicher ist voll. Was Sie machen, bleibt in diesem Fenster: Schaffen Sie etwas Platz, dann bewahre ich es wieder auf
plan-unkept-read-only = Ich darf nicht in meinen Ordner schreiben. Was Sie machen, bleibt in diesem Fenster: Speichern Sie es, bevor Sie schließen
plan-unkept = Gerade kann ich nicht aufbewahren, was Sie machen. Es bleibt in diesem Fenster: Speichern Sie es, bevor Sie schließen
plan-show = Das Blatt zum Drucken öffnen
plan-shown = Das Blatt öffnet sich in einem eigenen Fenster. Drucken Sie es von dort
plan-not-shown = Dieser Computer öffnet kein Blatt von selbst. Es liegt in { $folder }: Öffnen Sie es dort oder drucken Sie es an einem anderen Computer
sheet-page = Seite { $page } von { $of }
# --- The studio: the words of a cue, spoken before the microphone ---
studio-sound-record = Aufnehmen
studio-sound-anew = Neu aufnehmen
studio-sound-play = Anhören
studio-voice = Sprechen Sie Ihren Hinweis
studio-voice-say = Sagen Sie diese Worte so, wie Sie sie Ihrem Patienten sagen
studio-voice-listening = Ich höre zu
studio-voice-left = noch { $seconds } s
studio-voice-quiet = Sehr leise. Kommen Sie näher an den Computer
studio-voice-loud = Ich höre Sie gut
studio-voice-stop = Ich habe es gesagt
studio-voice-heard = Ich habe { $seconds } s gehört. Die Stille davor und danach ist weg.
studio-voice-full = Zehn Sekunden sind das Meiste. Hören Sie nach, ob alles da ist.
studio-voice-cut = Das Mikrofon war mittendrin weg. Hören Sie nach, ob alles da ist.
studio-voice-play = Anhören
studio-voice-again = Noch einmal aufnehmen
studio-voice-keep = Behalten
studio-voice-discard = Verwerfen
studio-voice-unheard = Ich finde keinen Lautsprecher dafür. Schließen Sie einen an und drücken Sie noch einmal.
studio-ear-none = Ich finde kein Mikrofon. Schließen Sie eines an oder schalten Sie es ein, und nehmen Sie dann noch einmal auf.
studio-ear-busy = Ein anderes Programm benutzt das Mikrofon. Schließen Sie es, und nehmen Sie dann noch einmal auf.
studio-ear-refused = Dieser Computer lässt Goodform das Mikrofon nicht benutzen. Erlauben Sie es in den Einstellungen des Systems, und nehmen Sie dann noch einmal auf.
studio-ear-lost = Das Mikrofon ist weg. Schließen Sie es wieder an, und nehmen Sie dann noch einmal auf.
studio-ear-silent = Ich habe niemanden sprechen hören. Prüfen Sie, ob das Mikrofon stumm ist, kommen Sie näher, und nehmen Sie noch einmal auf.

# --- The studio: a raised hand ends a recording, and nothing begun is replaced ---
studio-ends-hand = Endet von selbst. Mit erhobener Hand still stehen: diese behalten
one-hand-studio-ends-hand-left = Endet von selbst. Mit erhobener linker Hand still stehen: diese behalten
one-hand-studio-ends-hand-right = Endet von selbst. Mit erhobener rechter Hand still stehen: diese behalten
studio-tries-hand = Heben Sie eine Hand und stehen Sie still: so endet das Ausprobieren
one-hand-studio-tries-hand-left = Heben Sie die linke Hand und stehen Sie still: so endet das Ausprobieren
one-hand-studio-tries-hand-right = Heben Sie die rechte Hand und stehen Sie still: so endet das Ausprobieren
studio-tries-key = Enter oder Esc beendet das Ausprobieren
studio-forget-one = { $name } löschen
studio-bring-back = Gelöschtes zurückholen

# --- Mehrere Dateien auf einmal ---
files-wait =
    { $files ->
        [one] Eine weitere Datei wartet
       *[other] { $files } weitere Dateien warten
    }
reader-others = Sie haben { $files } Dateien abgelegt. Das ist die erste; die anderen sind nicht geöffnet.
reader-keep-all = Alle { $files } bei Ihren Patienten aufbewahren
reader-others-left =
    { $files ->
        [one] Die andere Datei ist nicht geöffnet; legen Sie sie noch einmal ab
       *[other] Die anderen { $files } Dateien sind nicht geöffnet; legen Sie sie noch einmal ab
    }
came-title = Was aus Ihren Dateien wurde
came-left = Ausgelassen. Es wurde nichts davon hinzugefügt
came-open = Wählen Sie einen Patienten, um zu sehen, was da ist.
brought-another = An ihrer Stelle liegt jetzt eine andere Datei. Öffnen Sie jene, um sie zu sehen
# --- Das gedruckte Blatt: ob es eine Seite ist ---
sheet-fit-one = Das Blatt ist eine Seite lang.
sheet-fit-words = Das Blatt hat { $pages } Seiten. Damit es eine wird, kürzen Sie Ihre Worte zu: { $words }
sheet-fit-whole = dem Ganzen
sheet-fit-exercises = Das Blatt hat { $pages } Seiten: So viele Übungen haben auf einer keinen Platz. Damit es eine wird, nehmen Sie { $out ->
    [one] eine Übung
   *[other] { $out } Übungen
} heraus und fassen Sie sich kurz.

# --- Der Planer: was in einem Programm Platz hat ---
plan-full = Ein Programm hat höchstens { $most } Übungen. Nehmen Sie zuerst eine heraus
plan-too-large = Das Programm ist mit seinen Aufnahmen zu groß. Nehmen Sie eine eigene Übung heraus, oder die aufgenommenen Töne ihrer Hinweise
## Studio: a sound of older words
studio-sound-older = Die Worte haben sich geändert. Ihre Aufnahme sagt noch „{ $said }“; die Worte sind jetzt „{ $now }“.

## Studio: waiting, and templates without their recording
studio-recast = Welche Übung ist es?
studio-recast-one = Welche Übung es ist
studio-recast-about = Ich suche die Wiederholungen neu, so wie sie zu dieser Übung gehören. Die Aufnahme bleibt, wie sie ist.
studio-looked = { $percent } % des Films sind angesehen
studio-no-recording = Keine Aufnahme in dieser Datei
studio-no-recording-about = Sie können sie ändern, ausprobieren oder neu aufnehmen
studio-figure-drawn = Die gezeichnete Figur
studio-figure-line = Ihre Linie, ohne Bild
studio-try-figure-alone = Ihre Aufnahme ist nicht in dieser Datei. Die gezeichnete Figur bewegt sich an ihrer Stelle.
studio-try-nothing = Ihre Aufnahme ist nicht in dieser Datei, und die Figur kennt diese Bewegung nicht. Hier steht, was von Ihrem Patienten verlangt wird. Mit „Jetzt ausprobieren“ sehen Sie es vor der Kamera.
studio-asked = Was verlangt wird
studio-asked-one = { $measure }: { $aim } am Ziel, ± { $allow }
studio-asked-said = { $when }: „{ $cue }“
studio-asked-silent = { $when }: Ich sage nichts
studio-cue-same = Wie gezeigt: { $words }
studio-no-camera = Die Kamera lässt sich nicht öffnen. Sehen Sie nach, ob sie angeschlossen ist und kein anderes Programm sie benutzt. Genaueres auf Englisch: { $why }
studio-unread = Diese Datei kann ich nicht lesen. Wählen Sie eine andere. Genaueres auf Englisch: { $why }
studio-unsaved = Es konnte nicht gespeichert werden und bleibt hier. Genaueres auf Englisch: { $why }
studio-disk-full = Der Datenträger ist voll, dort konnte nichts gespeichert werden. Schaffen Sie Platz, oder wählen Sie einen anderen Ort
studio-against-which = Mit welcher Vorlage vergleichen?
