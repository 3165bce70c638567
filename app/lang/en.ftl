# Goodform: English. Plain words, reading age 11; see design.md, Words.

## The exercise screen

window-title = Goodform
pause = Pause
go-on = Go on
stop = Stop
key-space = Space
key-escape = Esc
count-name = { $count ->
    [one] 1 repetition
   *[other] { $count } repetitions
}
held-name = { $seconds ->
    [one] held for 1 second
   *[other] held for { $seconds } seconds
}
held-unit = seconds
of-target = of { $target }
picture-name = Picture of you
picture-waiting = The picture comes in a moment
ring-judged = How far you have moved
counting-only-first = Counting
counting-only-second = only
waiting-first = Waiting
waiting-second = for you
got-it = Got it
not-seen = ?

## Figures for developers

figure-fps = { $value } fps
figure-total = { $value } ms in all
figure-network = { $value } ms network
figure-dropped = { $value } dropped

## Why nothing is judged: on the picture

plate-no-person = I cannot see you
plate-out-of-frame = I can count. I cannot see all of you
plate-too-near = I can count. You are too near
plate-too-far = I can count. You are too far away
plate-low-light = It is too dark for me to see you well
plate-limb-hidden = I can count. Something hides you
plate-turned = I can count. I cannot judge from this side
plate-turned-squat = I can count. I cannot see you from the side
plate-not-in-posture = I wait for your start position

## Shown three metres away: two lines at most, about 18 letters each; "say" is spoken
# An id that ends in an exercise's id holds for that exercise alone.

banner-no-person =
    Step into
    the picture
banner-out-of-frame =
    Come into the
    middle
banner-too-near =
    Step back
    a little
banner-too-far =
    Come a little
    nearer
banner-low-light =
    Please make
    more light
banner-limb-hidden =
    Make room, so
    I see all of you
banner-limb-hidden-squat =
    Make room, so
    I see your legs
banner-turned =
    Turn round
    a little
banner-turned-squat =
    Turn your side
    to me
banner-not-in-posture =
    Go to your
    start position
banner-not-in-posture-squat =
    Stand tall
    to begin
banner-good =
    Just right
banner-good-squat =
    Good depth
banner-paused =
    Paused
banner-finished =
    Finished
phase-waiting =
    Go to your
    start position
phase-waiting-squat =
    Stand tall
    to begin
phase-ready =
    Ready
phase-out =
    Slowly now
phase-out-squat =
    Down slowly
phase-back =
    And back again
phase-back-squat =
    And up again

cue-too-shallow-show =
    Sit back
    a little more
cue-too-shallow-say = Sit back a little closer to the chair behind you
cue-trunk-lean-show =
    Show your shirt
    to the wall
cue-trunk-lean-say = Show the front of your shirt to the wall
cue-heels-up-show =
    Press your heels
    into the floor
cue-heels-up-say = Keep your heels printing into the floor
cue-knees-in-show =
    Spread the floor
    with your feet
cue-knees-in-say = Spread the floor apart with your feet
cue-weight-shift-show =
    Share your weight
    on both feet
cue-weight-shift-say = Share your weight between both feet
cue-rushed-show =
    Take two counts
    to go down
cue-rushed-say = Take two counts to go down
