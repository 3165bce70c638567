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
counting-only-first = Counting
counting-only-second = only
waiting-first = Waiting
waiting-second = for you
got-it = Got it

## "This hurts"

hurts = This hurts
key-h = H
key-enter = Enter
pain-title = You stopped. That was the right choice
pain-why = Two short questions
pain-where = Where does it hurt?
pain-place-lower-back = Lower back
pain-place-upper-back = Upper back
pain-place-neck = Neck
pain-place-buttock = Buttock
pain-place-hip-or-groin = Hip or groin
pain-place-back-of-thigh = Back of thigh
pain-place-knee = Knee
pain-place-below-knee = Below the knee
pain-place-elsewhere = Somewhere else
pain-how-much = How much, right now?
pain-number = Pain { $number } of 10
pain-none = No pain
pain-worst = Worst I can imagine
pain-front = Front
pain-back = Back
pain-alarm = New numbness between the legs, new weakness in a leg, or trouble with bladder or bowel?
pain-doctor = Stop here and get medical help now. Do not wait until tomorrow
pain-save = Finish
pain-skip = Skip these questions

## The end of a set

end-title = Well done
end-title-none = That was it for now
end-holds = { $count ->
    [one] held once
   *[other] held { $count } times
}
end-position = { $seconds ->
    [one] 1 second in position
   *[other] { $seconds } seconds in position
}
end-each-hold = Each one, and how long it was held
end-last-shown = the last { $count } are drawn
end-kept = It is kept on this computer
end-not-kept = Nothing of it is kept
end-each = Each one, and how far it went
end-went-well = What went well
end-try = One thing to try
well-all-right = Each one I could see was just right
well-range = You reached far enough
well-tempo = Your pace was calm and even
well-steadiness = You moved steadily
well-done = You did it, all the way to the end
end-judged = { $count ->
    [0] I could count, and could not see well enough to say more
    [one] I could see one of them well, and judged only that one
   *[other] I could see { $count } of them well, and judged only those
}
end-right = just right: { $count }
end-adjusted = with something to try: { $count }
end-unseen = not seen well: { $count }
end-finish = Finish
end-rest = On to the rest
end-rest-hand = Raise a hand, or wait for the rest
end-delete = Delete this

## Home

home-title = Your exercises for today
home-title-done = All done for today
home-title-hurt = Rest now. That is enough for today
home-more = More exercises
home-count = { $count ->
    [one] 1 exercise
   *[other] { $count } exercises
}
home-minutes = { $minutes ->
    [one] about 1 minute
   *[other] about { $minutes } minutes
}
home-done = done
home-start = Start
home-leave = Close
home-not-opened = The camera could not be opened. Close other programs that use it, and start again
dose-sets = { $count ->
    [one] 1 set
   *[other] { $count } sets
}
dose-times = { $count ->
    [one] once
   *[other] { $count } times
}
dose-minutes = { $count ->
    [one] about 1 minute
   *[other] about { $count } minutes
}
dose-each-side = { $count ->
    [one] once on each side
   *[other] { $count } times on each side
}
dose-left = { $count ->
    [one] once on the left
   *[other] { $count } times on the left
}
dose-right = { $count ->
    [one] once on the right
   *[other] { $count } times on the right
}
dose-hold = { $seconds ->
    [one] hold 1 second
   *[other] hold { $seconds } seconds
}

home-title-back = Good to see you again
home-back-gently = Begin gently: a short day is enough
home-week = { $planned ->
    [one] { $count } of 1 planned day this week
   *[other] { $count } of { $planned } planned days this week
}
home-week-all = { $count ->
    [one] 1 day this week: all that was planned
   *[other] { $count } days this week: all that was planned
}
home-settings = Settings
home-library = All exercises
home-worse = My back is worse today
home-short-day = Only five minutes today
home-whole-day = All of today
home-found = I found exercises from { $by }. Shall I use them from now on?
home-found-yes = Use them
home-found-no = Not now
library-title = All exercises
library-about = Look through them and try what you like. What your therapist chose for you comes first

## Before an exercise

before-position = How it begins
before-setup = You and the camera
before-cannot-see = What I cannot see
before-note = From your therapist
before-care = Take care
before-picture = Somebody shows the exercise
before-no-picture = I have no picture of this one
before-begin = Begin
before-diary = I have done it
before-opening = One moment
before-back = Back

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
plate-low-light = I see too little. It is too dark
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
banner-other-side =
    Now the
    other side
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

## Cues: "show" is read three metres away, two lines at most, 18 letters each; "say" is spoken
# An id without an exercise's ending is true for every exercise that has the fault.

cue-arm-drop-show =
    Reach for the top
    corner of the room
cue-arm-drop-say = Reach for the top corner of the room

cue-arm-low-show =
    Point your fingers
    to the front wall
cue-arm-low-say = Point your fingers at the wall in front

cue-big-lean-show =
    Nose over toes,
    then up
cue-big-lean-say = Nose over your toes, then up

cue-bridging-show =
    Rest your bottom
    on the mat
cue-bridging-say = Let your bottom rest heavy on the mat

cue-chin-poke-show =
    Keep your eyes on
    the ceiling
cue-chin-poke-say = Keep your eyes on the ceiling

cue-drop-show-calf-raise =
    Let your heels
    kiss the floor
cue-drop-say-calf-raise = Come down slowly and let your heels kiss the floor
cue-drop-show-sit-up =
    Lower slowly,
    bone by bone
cue-drop-say-sit-up = Lower yourself slowly, one bone at a time
cue-drop-show-step-up =
    Set your foot down
    without a sound
cue-drop-say-step-up = Set your foot down without a sound

cue-elbow-far-show =
    Slide your elbow
    under the shoulder
cue-elbow-far-say = Slide your elbow under your shoulder

cue-elbows-bend-show =
    Fingertips long
    to the ceiling
cue-elbows-bend-say = Reach long, fingertips to the ceiling

cue-feet-far-show =
    Walk your feet
    a little closer
cue-feet-far-say = Walk your feet a little closer to you

cue-hands-show =
    Float your hands
    forward
cue-hands-say = Float your hands out in front of you

cue-head-drop-show =
    Look at the floor
    in front of you
cue-head-drop-say = Look at the floor a little way ahead
cue-head-drop-show-plank-knees =
    Look just in front
    of your hands
cue-head-drop-say-plank-knees = Look at a spot just in front of your hands

cue-head-up-show =
    Rest your head
    on the mat
cue-head-up-say = Let your head rest on the mat

cue-heel-up-show =
    Press your heel
    into the floor
cue-heel-up-say = Press the heel behind you into the floor

cue-heels-up-show =
    Press your heels
    into the floor
cue-heels-up-say = Keep your heels printing into the floor

cue-hip-drop-show =
    Keep your belt
    level
cue-hip-drop-say = Keep your belt level from side to side
cue-hip-drop-show-side-bridge =
    Lift your hips
    to the ceiling
cue-hip-drop-say-side-bridge = Lift your hips towards the ceiling
cue-hip-drop-show-side-bridge-knees =
    Lift your hips
    to the ceiling
cue-hip-drop-say-side-bridge-knees = Lift your hips towards the ceiling

cue-hip-hike-show =
    Keep your belt
    level
cue-hip-hike-say = Keep your belt level while the leg moves

cue-hips-up-show =
    Let your belt rest
    on the mat
cue-hips-up-say = Let your belt buckle rest heavy on the mat

cue-incomplete-show = Stand up tall
cue-incomplete-say = Stand up tall, top of your head to the ceiling
cue-incomplete-show-step-up =
    Stand tall
    on the step
cue-incomplete-say-step-up = Stand up tall on the step

cue-knee-bend-show =
    Make the leg
    behind you long
cue-knee-bend-say = Make the leg behind you long

cue-knee-bent-show =
    Push your heel to
    the wall behind
cue-knee-bent-say = Push the wall behind you with your heel
cue-knee-bent-show-superman-alternating =
    Push your toes to
    the wall behind
cue-knee-bent-say-superman-alternating = Push the wall behind you with your toes

cue-knee-forward-show =
    Sink straight down
    between your feet
cue-knee-forward-say = Sink straight down between your feet

cue-knee-past-show =
    Knee just above
    your hip
cue-knee-past-say = Stop with your knee just above your hip

cue-knees-bend-show =
    Legs long,
    like two posts
cue-knees-bend-say = Keep your legs long, like two posts
cue-knees-bend-show-calf-raise =
    Grow straight up,
    like a tree
cue-knees-bend-say-calf-raise = Grow straight up, like a tree
cue-knees-bend-show-plank =
    Push your heels to
    the wall behind
cue-knees-bend-say-plank = Push your heels to the wall behind you

cue-knees-in-show =
    Point your knee
    over your laces
cue-knees-in-say = Point your knee over your shoelaces
cue-knees-in-show-sit-to-stand =
    Point your knees
    over your laces
cue-knees-in-say-sit-to-stand = Point your knees over your shoelaces
cue-knees-in-show-squat =
    Spread the floor
    with your feet
cue-knees-in-say-squat = Spread the floor apart with your feet

cue-lean-show =
    Rise straight up,
    like a lift
cue-lean-say = Rise straight up, like a lift
cue-lean-show-split-squat =
    Up and down,
    like a lift
cue-lean-say-split-squat = Ride straight up and down, like a lift

cue-lean-back-show =
    Bring your ribs
    over your belt
cue-lean-back-say = Bring your ribs over your belt
cue-lean-back-show-row-scap-retraction =
    Still as a tree,
    branches move
cue-lean-back-say-row-scap-retraction = Stay still like a tree, only the branches move
cue-lean-back-show-standing-hip-flexion =
    Stay tall, like
    a guardsman
cue-lean-back-say-standing-hip-flexion = Stay tall, like a guardsman
cue-lean-back-show-standing-march =
    Stay tall, like
    a guardsman
cue-lean-back-say-standing-march = Stay tall, like a guardsman

cue-lean-forward-show =
    Grow tall, as if
    lifted by a string
cue-lean-forward-say = Grow tall, as if a string lifts your head
cue-lean-forward-show-calf-stretch-standing =
    Let your belt
    lead the way
cue-lean-forward-say-calf-stretch-standing = Let your belt lead the way forward
cue-lean-forward-show-standing-hip-extension =
    Stay tall, heel to
    the wall behind
cue-lean-forward-say-standing-hip-extension = Stay tall and push your heel to the wall behind

cue-leg-low-show =
    Float your heel up
    to hip height
cue-leg-low-say = Float your heel up level with your hips

cue-leg-too-high-show =
    Heel long,
    a little lower
cue-leg-too-high-say = Reach your heel long to the wall behind you
cue-leg-too-high-show-superman-alternating =
    Toes long,
    a little lower
cue-leg-too-high-say-superman-alternating = Reach your toes long and a little lower

cue-leg-too-low-show =
    Back stays heavy
    on the mat
cue-leg-too-low-say = Stop where your back still feels heavy on the mat

cue-look-up-show =
    Look at the front
    edge of your mat
cue-look-up-say = Look at the front edge of your mat

cue-low-arms-show =
    Reach for the top
    of the door frame
cue-low-arms-say = Reach for the top of the door frame

cue-low-bridge-show =
    Push the floor,
    lift your belt
cue-low-bridge-say = Push the floor away and lift your belt buckle

cue-low-knee-show =
    Bring your knee
    up to your belt
cue-low-knee-say = Bring your knee up to the height of your belt

cue-moved-show =
    Let the floor
    carry you
cue-moved-say = Let the floor carry your weight

cue-neck-pull-show =
    Keep an apple
    under your chin
cue-neck-pull-say = Keep space for an apple under your chin

cue-no-travel-show =
    Close a drawer
    behind you
cue-no-travel-say = Close a drawer behind you with your bottom

cue-off-wall-show =
    Paint the wall
    with your back
cue-off-wall-say = Paint the wall with your back

cue-other-leg-show =
    Other foot heavy
    on the floor
cue-other-leg-say = Let the other foot grow heavy on the floor

cue-over-arch-show =
    Straight line from
    knee to shoulder
cue-over-arch-say = Stop at one straight line from knees to shoulders

cue-pelvis-shift-show =
    Hips still,
    between two walls
cue-pelvis-shift-say = Keep your hips still, as if between two walls

cue-pike-show =
    Lower your hips
    into line
cue-pike-say = Lower your hips into one long line

cue-piked-show =
    One long line from
    head to heels
cue-piked-say = Make one long line from head to heels

cue-plop-show =
    Sit down softly,
    as if on eggs
cue-plop-say = Sit as if the chair were full of eggs

cue-rocking-show =
    Keep your hips
    over your knees
cue-rocking-say = Keep your hips over your knees

cue-rolled-show =
    Show your chest
    to the screen
cue-rolled-say = Show your chest to the screen

cue-rounding-hint-show =
    Grow long, belt
    to collar
cue-rounding-hint-say = Grow long from your belt to your collar

cue-rushed-show =
    Slowly,
    count to two
cue-rushed-say = Move slowly and count to two
cue-rushed-show-bird-dog =
    Slide out slowly,
    as if in water
cue-rushed-say-bird-dog = Slide out slowly, as if through water
cue-rushed-show-bridge =
    Lower slowly,
    bone by bone
cue-rushed-say-bridge = Lower yourself slowly, one bone at a time
cue-rushed-show-cat-cow =
    One slow breath
    each way
cue-rushed-say-cat-cow = Take one slow breath each way
cue-rushed-show-clamshell =
    Open slowly, like
    a heavy book
cue-rushed-say-clamshell = Open slowly, like a heavy book
cue-rushed-show-curl-up =
    Rise slowly,
    like a lift
cue-rushed-say-curl-up = Rise slowly, like a lift going up one floor
cue-rushed-show-dead-bug =
    Lower slowly, like
    a drawbridge
cue-rushed-say-dead-bug = Lower slowly, like a drawbridge
cue-rushed-show-lower-trunk-rotation =
    Roll slowly, like
    slow wipers
cue-rushed-say-lower-trunk-rotation = Roll slowly, like windscreen wipers in light rain
cue-rushed-show-prone-press-up =
    Two counts up,
    two counts down
cue-rushed-say-prone-press-up = Count two on the way up and two down
cue-rushed-show-push-up =
    Lower slowly,
    like a lift
cue-rushed-say-push-up = Lower yourself slowly, like a lift
cue-rushed-show-push-up-knees =
    Lower slowly,
    like a lift
cue-rushed-say-push-up-knees = Lower yourself slowly, like a lift
cue-rushed-show-row-scap-retraction =
    Let it go back
    slowly
cue-rushed-say-row-scap-retraction = Let your hands glide back slowly
cue-rushed-show-sit-up =
    Roll up slowly,
    count to two
cue-rushed-say-sit-up = Roll up slowly and count to two
cue-rushed-show-squat =
    Take two counts
    to go down
cue-rushed-say-squat = Take two counts to go down
cue-rushed-show-standing-side-bend =
    A slow arc,
    like a rainbow
cue-rushed-say-standing-side-bend = Make a slow arc, like a rainbow
cue-rushed-show-superman =
    Float up slowly,
    count to two
cue-rushed-say-superman = Float up slowly and count to two
cue-rushed-show-superman-alternating =
    Float up slowly,
    count to two
cue-rushed-say-superman-alternating = Float up slowly and count to two
cue-rushed-show-supine-march =
    Slowly, as if you
    peel a sticker
cue-rushed-say-supine-march = Lift as slowly as you would peel a sticker

cue-sag-show =
    Lift your belt
    into one long line
cue-sag-say = Make one long line from head to heels
cue-sag-show-plank-knees =
    Lift your belt
    into one long line
cue-sag-say-plank-knees = Make one long line from head to knees
cue-sag-show-push-up-knees =
    Lift your belt
    into one long line
cue-sag-say-push-up-knees = Make one long line from head to knees

cue-shallow-show =
    Bring your chest
    nearer the floor
cue-shallow-say = Bring your chest closer to the floor
cue-shallow-show-prone-press-up =
    Press the floor
    away a bit more
cue-shallow-say-prone-press-up = Press the floor away a little more
cue-shallow-show-split-squat =
    Let the rear knee
    look at the floor
cue-shallow-say-split-squat = Let the knee behind you look at the floor

cue-shin-forward-show =
    Walk your feet
    a little further
cue-shin-forward-say = Walk your feet a little further from the wall

cue-short-hold-show =
    Stay until
    the tone
cue-short-hold-say = Stay there until you hear the tone

cue-short-range-show =
    Reach as high
    as feels easy
cue-short-range-say = Reach as high as feels easy
cue-short-range-show-wall-angels =
    Slide up as far
    as feels easy
cue-short-range-say-wall-angels = Slide your arms up as far as feels easy

cue-shrug-show =
    Ears far away
    from shoulders
cue-shrug-say = Keep a long space between ears and shoulders
cue-shrug-show-row-scap-retraction =
    Shoulder blades to
    back pockets
cue-shrug-say-row-scap-retraction = Slide your shoulder blades into your back pockets

cue-side-lean-show =
    Stay tall between
    two walls
cue-side-lean-say = Stay tall, as if between two walls
cue-side-lean-show-standing-hip-abduction =
    Stay tall, only
    the leg moves
cue-side-lean-say-standing-hip-abduction = Stay tall, only the leg moves
cue-side-lean-show-trunk-rotation =
    Turn tall, as if
    around a pole
cue-side-lean-say-trunk-rotation = Turn tall, as if around a pole

cue-soft-knee-show =
    Standing foot
    pushes the floor
cue-soft-knee-say = Press the floor away with your standing foot

cue-squatting-show =
    Push your pockets
    to the wall behind
cue-squatting-say = Push your back pockets to the wall behind you

cue-still-leg-drift-show =
    Still knee stays
    over your hip
cue-still-leg-drift-say = Keep the still knee over your hip

cue-sway-show =
    Keep your shirt
    buttons in line
cue-sway-say = Keep your shirt buttons in line

cue-swing-show =
    Glide your leg
    out slowly
cue-swing-say = Glide your leg out slowly

cue-thigh-drift-show =
    Keep your knee
    over your hip
cue-thigh-drift-say = Keep your knee stacked above your hip

cue-too-far-show =
    A little less
    is plenty
cue-too-far-say = A little less is plenty

cue-too-high-show =
    A little lower
    is plenty
cue-too-high-say = A little lower and longer is plenty
cue-too-high-show-curl-up =
    Float up just
    a little
cue-too-high-say-curl-up = Just float your shoulder blades off the mat

cue-too-shallow-show =
    Sit back
    a little more
cue-too-shallow-say = Sit back a little closer to the chair behind you

cue-trunk-lean-show =
    Show your shirt
    to the wall
cue-trunk-lean-say = Show the front of your shirt to the wall

cue-trunk-shift-show =
    Back level,
    like a table
cue-trunk-shift-say = Keep your back level, like a table

cue-trunk-sway-show =
    Balance a book
    on your head
cue-trunk-sway-say = Balance a book on your head

cue-turning-show =
    Keep your chest
    to the screen
cue-turning-say = Keep your chest facing the screen

cue-uneven-show =
    Both hands to the
    same height
cue-uneven-say = Bring both hands to the same height
cue-uneven-show-shoulder-abduction =
    Wings level,
    like a plane
cue-uneven-say-shoulder-abduction = Keep your wings level, like a plane in flight

cue-weight-shift-show =
    Share your weight
    on both feet
cue-weight-shift-say = Share your weight between both feet

## The exercises: name, where the camera and you go, how you begin, and what the camera cannot show

exercise-name-arm-raise = Two-arm raise
exercise-setup-arm-raise = Put the camera at chest height. Stand side-on or facing it, with your raised hands still in the picture.
exercise-position-arm-raise = Stand tall with your arms by your sides.
exercise-cannot-see-arm-raise = I cannot see your shoulder blades, a small arch in your back, or the far arm when you stand side-on.

exercise-name-bird-dog = Bird-dog
exercise-setup-bird-dog = Put the camera low, between mat and knee height. Kneel side-on, with fingertips and toes in the picture when you stretch.
exercise-position-bird-dog = Go on hands and knees, hands under your shoulders and knees under your hips.
exercise-cannot-see-bird-dog = I cannot see whether your lower back sags or your hips twist, or an arm or leg hidden behind the other.

exercise-name-bridge = Bridge
exercise-setup-bridge = Put the camera on the floor, at mat height. Lie side-on to it, with head and feet in the picture.
exercise-position-bridge = Lie on your back with your knees bent and your feet hip-width apart.
exercise-cannot-see-bridge = I cannot see which muscles work, how your hips tilt, whether both sides are even, or whether your knees fall in or out.

exercise-name-calf-raise = Calf raise
exercise-setup-calf-raise = Put the camera at knee height and stand side-on to it. Make sure there is good light on your feet.
exercise-position-calf-raise = Stand with your fingertips on a worktop.
exercise-cannot-see-calf-raise = I cannot see a heel lift of less than 8 cm, or how you share your weight between your feet.

exercise-name-calf-stretch-standing = Standing calf stretch
exercise-setup-calf-stretch-standing = Put the camera between knee and waist height. Stand side-on with the stretching leg nearest to it and both feet in the picture.
exercise-position-calf-stretch-standing = Take a long step with your hands on a wall or chair back, the leg to stretch behind you.
exercise-cannot-see-calf-stretch-standing = I cannot see the stretch itself, the weight on each foot, or a heel lifted by less than 8 cm.

exercise-name-cat-cow = Cat-cow
exercise-setup-cat-cow = Put the camera low, between mat and knee height. Kneel side-on to it.
exercise-position-cat-cow = Go on hands and knees.
exercise-cannot-see-cat-cow = I cannot see the curve of your back, and I count only when your head moves along.

exercise-name-childs-pose = Child's pose
exercise-setup-childs-pose = Put the camera on the floor, at mat height. Kneel side-on to it.
exercise-position-childs-pose = From hands and knees, sit back towards your heels with your arms stretched forward.
exercise-cannot-see-childs-pose = I cannot see how round your back is, and I do not time you while your hips stay high.

exercise-name-clamshell = Clamshell
exercise-setup-clamshell = Put the camera on the floor, at mat height. Lie on your side, facing it.
exercise-position-clamshell = Lie on your side with your hips a little bent and your knees bent to a right angle.
exercise-cannot-see-clamshell = I cannot see how far your hip turns, or whether you roll backwards.

exercise-name-curl-up = Curl-up
exercise-setup-curl-up = Put the camera at mat height and lie side-on to it. The straight leg is nearest to the camera.
exercise-position-curl-up = Lie on your back, one knee bent and one leg straight, with your hands under the small of your back.
exercise-cannot-see-curl-up = I cannot see the curve of your back, your breath, or how firm your tummy is, and your lift is small for me to measure.

exercise-name-dead-bug = Dead bug
exercise-setup-dead-bug = Put the camera at mat height and lie side-on to it. Your arms stay in the picture when they go over your head.
exercise-position-dead-bug = Lie on your back, hips and knees at right angles, arms up to the ceiling.
exercise-cannot-see-dead-bug = I cannot see whether your lower back stays down, your breath, or at times the arm and leg on the far side.

exercise-name-hamstring-90-90 = Lying hamstring stretch
exercise-setup-hamstring-90-90 = Put the camera at mat height. Lie side-on with the working leg nearest to it and its foot in the picture.
exercise-position-hamstring-90-90 = Lie on your back, one thigh straight up, with your hands or a strap behind it.
exercise-cannot-see-hamstring-90-90 = I cannot see how your hips tilt, how hard you pull, what is stretching, or small bounces at the end.

exercise-name-hip-flexor-half-kneel = Half-kneeling hip stretch
exercise-setup-hip-flexor-half-kneel = Put the camera between knee and waist height. Kneel side-on, the kneeling leg nearest to it.
exercise-position-hip-flexor-half-kneel = Kneel with one knee on a cushion and the other foot in front.
exercise-cannot-see-hip-flexor-half-kneel = I cannot see how your hips tilt, which matters most here, or whether your lower back arches.

exercise-name-hip-hinge = Hip hinge
exercise-setup-hip-hinge = Put the camera at waist height. Stand side-on to it.
exercise-position-hip-hinge = Stand with your feet hip-width apart and knees soft, hands on your thighs or a stick along your back.
exercise-cannot-see-hip-hinge = I cannot see whether your lower back rounds, so a stick along your back is the better check.

exercise-name-jumping-jack = Jumping jack
exercise-setup-jumping-jack = Put the camera 3 metres away and face it. All of you is in the picture, with your arms overhead too.
exercise-position-jumping-jack = Stand with your feet together and your arms by your sides.
exercise-cannot-see-jumping-jack = I cannot see how softly you land or whether your feet leave the floor, as I count by your arms alone.

exercise-name-knee-to-chest = Single knee to chest
exercise-setup-knee-to-chest = Put the camera at mat height. Lie side-on with the working leg nearest to it.
exercise-position-knee-to-chest = Lie on your back with your knees bent.
exercise-cannot-see-knee-to-chest = I cannot see how round your back is or how hard you pull, and your hands may hide your knee.

exercise-name-lower-trunk-rotation = Knee rolls
exercise-setup-lower-trunk-rotation = Put the camera beyond your feet, at the height of a chair seat.
exercise-position-lower-trunk-rotation = Lie on your back with your knees bent and together.
exercise-cannot-see-lower-trunk-rotation = I cannot see how far your back turns, or how much of the turn comes from your hips.

exercise-name-pelvic-tilt-supine = Pelvic tilt
exercise-setup-pelvic-tilt-supine = Put the camera on the floor, at mat height. Lie side-on to it.
exercise-position-pelvic-tilt-supine = Lie on your back with your knees bent and your feet flat.
exercise-cannot-see-pelvic-tilt-supine = I cannot see the tilt itself, as it is too small for me, so I only keep the time.

exercise-name-plank = Forearm plank
exercise-setup-plank = Put the camera on the floor, at mat height. Lie side-on to it, with head and heels in the picture.
exercise-position-plank = Rest on your forearms and toes.
exercise-cannot-see-plank = I cannot see whether it is your back or your hips that sag, your breath, or how firm your tummy is.

exercise-name-plank-knees = Forearm plank from the knees
exercise-setup-plank-knees = Put the camera on the floor, at mat height. Lie side-on to it.
exercise-position-plank-knees = Rest on your forearms and knees.
exercise-cannot-see-plank-knees = I cannot see whether it is your back or your hips that sag, your breath, or how firm your tummy is.

exercise-name-prone-lying = Lying on your front
exercise-setup-prone-lying = Put the camera on the floor, at mat height. Lie side-on to it.
exercise-position-prone-lying = Lie face down with your arms by your sides or under your forehead.
exercise-cannot-see-prone-lying = I cannot see how relaxed you are, how your lower back lies, or how you feel.

exercise-name-prone-on-elbows = Lying on your elbows
exercise-setup-prone-on-elbows = Put the camera on the floor, at mat height. Lie side-on to it.
exercise-position-prone-on-elbows = Lie face down and prop yourself on your forearms, elbows under your shoulders.
exercise-cannot-see-prone-on-elbows = I cannot see which part of your back bends, whether your shoulders sink, how relaxed you are, or how you feel.

exercise-name-prone-press-up = Press-up with hips down
exercise-setup-prone-press-up = Put the camera on the floor, at mat height. Lie side-on to it.
exercise-position-prone-press-up = Lie face down with your hands under your shoulders.
exercise-cannot-see-prone-press-up = I cannot see how each part of your back moves, or where you feel pain, so please notice that yourself.

exercise-name-push-up = Push-up
exercise-setup-push-up = Put the camera on the floor, at mat height. Get down side-on to it, with head and feet in the picture.
exercise-position-push-up = Hold yourself on hands and toes, arms straight, your body in one line.
exercise-cannot-see-push-up = I cannot see your shoulder blades, the load on your wrists, or how far your elbows point out.

exercise-name-push-up-knees = Push-up from the knees
exercise-setup-push-up-knees = Put the camera on the floor, at mat height. Kneel side-on to it.
exercise-position-push-up-knees = Hold yourself on hands and knees, arms straight, one line from shoulders to knees.
exercise-cannot-see-push-up-knees = I cannot see your shoulder blades or the load on your wrists.

exercise-name-row-scap-retraction = Rowing with a band
exercise-setup-row-scap-retraction = Put the camera at chest height. Stand or sit side-on to it.
exercise-position-row-scap-retraction = Stand or sit with your elbows bent, and if you like hold a band that is fixed in front of you.
exercise-cannot-see-row-scap-retraction = I cannot see your shoulder blades move.

exercise-name-shoulder-abduction = Side arm raise
exercise-setup-shoulder-abduction = Put the camera at chest height and face it. Both hands stay in the picture when your arms are out.
exercise-position-shoulder-abduction = Stand tall with your arms by your sides.
exercise-cannot-see-shoulder-abduction = I cannot see whether your arms drift forward, or how your shoulder blades move.

exercise-name-side-bridge = Side bridge
exercise-setup-side-bridge = Put the camera at mat height, 2.5 to 3 metres away. Lie facing it, with head and feet in the picture.
exercise-position-side-bridge = Lie on your side, elbow under your shoulder, legs straight and the top foot in front.
exercise-cannot-see-side-bridge = I cannot see whether your hips turn, how your back bends sideways, or your breath.

exercise-name-side-bridge-knees = Side bridge from the knees
exercise-setup-side-bridge-knees = Put the camera at mat height. Lie facing it, with head and knees in the picture.
exercise-position-side-bridge-knees = Lie on your side, elbow under your shoulder and knees bent to a right angle.
exercise-cannot-see-side-bridge-knees = I cannot see well whether your hips turn, how your back bends sideways, or your breath.

exercise-name-single-leg-stance = Standing on one leg
exercise-setup-single-leg-stance = Put the camera at waist height. Face it, with your whole body in the picture.
exercise-position-single-leg-stance = Stand with a worktop within reach.
exercise-cannot-see-single-leg-stance = I cannot see small drops of the hip, how your ankle works, fingertips on the worktop, or a foot lifted by less than a hand.

exercise-name-sit-to-stand = Sit to stand
exercise-setup-sit-to-stand = Put the camera at waist height and the chair against a wall. Sit side-on to the camera.
exercise-position-sit-to-stand = Sit near the front of a firm chair without wheels, your feet under your knees.
exercise-cannot-see-sit-to-stand = I cannot see the weight on your feet, whether your lower back rounds, whether both sides are even, or if there is a chair at all.

exercise-name-sit-up = Sit-up
exercise-setup-sit-up = Put the camera at mat height. Lie side-on to it, with head and feet in the picture.
exercise-position-sit-up = Lie on your back with your knees bent or the soles of your feet together.
exercise-cannot-see-sit-up = I cannot see how your lower back curls, which muscles work, your breath, or whether your feet are held.

exercise-name-split-squat = Split squat
exercise-setup-split-squat = Put the camera at waist height. Stand side-on, the front leg nearest to it.
exercise-position-split-squat = Stand in a long step, one foot forward, with something to hold within reach.
exercise-cannot-see-split-squat = I cannot see how your hips tilt, the weight on your feet, or all of the far leg, and a squat in a long step looks the same.

exercise-name-squat = Squat
exercise-setup-squat = Put the camera at waist height. Stand side-on to it, with your whole body in the picture.
exercise-position-squat = Stand with your feet shoulder-width apart.
exercise-cannot-see-squat = I cannot see whether your lower back rounds, the weight on your feet, a small lift of the heels, or how deep you go from the front.

exercise-name-standing-extension = Standing back bend
exercise-setup-standing-extension = Put the camera at waist height. Stand side-on to it, with your whole body in the picture.
exercise-position-standing-extension = Stand with your feet hip-width apart, hands on the back of your hips and a worktop beside or behind you.
exercise-cannot-see-standing-extension = I cannot see which part of your back bends, or whether your head goes back too far.

exercise-name-standing-hip-abduction = Leg raise to the side
exercise-setup-standing-hip-abduction = Put the camera at waist height. Face it, with your whole body in the picture.
exercise-position-standing-hip-abduction = Stand with your fingertips on a chair back.
exercise-cannot-see-standing-hip-abduction = I cannot see whether your toes turn out, or a small lift of the hip.

exercise-name-standing-hip-extension = Leg raise to the back
exercise-setup-standing-hip-extension = Put the camera at waist height. Stand side-on, the moving leg nearest to it.
exercise-position-standing-hip-extension = Stand with your hands on a worktop; a slight lean is fine.
exercise-cannot-see-standing-hip-extension = I cannot see whether your lower back arches in place of the hip.

exercise-name-standing-hip-flexion = Leg raise to the front
exercise-setup-standing-hip-flexion = Put the camera at waist height. Stand side-on with the working leg nearest and your whole body in the picture.
exercise-position-standing-hip-flexion = Stand with your fingertips on a worktop, your knee bent or straight.
exercise-cannot-see-standing-hip-flexion = I cannot see how your hips tilt or how strong they are.

exercise-name-standing-march = Marching on the spot
exercise-setup-standing-march = Put the camera at waist height. Stand side-on to it or face it.
exercise-position-standing-march = Stand tall with a worktop within reach.
exercise-cannot-see-standing-march = I cannot see how your tummy works or how your hips tilt.

exercise-name-standing-side-bend = Standing side bend
exercise-setup-standing-side-bend = Put the camera between waist and chest height and face it. Your raised hand stays in the picture.
exercise-position-standing-side-bend = Stand with your feet hip-width apart, one arm overhead or both by your sides.
exercise-cannot-see-standing-side-bend = I cannot see whether you lean forward, or which part of your back bends.

exercise-name-step-up = Step-up
exercise-setup-step-up = Put the camera at waist height, where it stands still, and the step against a wall. Stand side-on, the leading leg nearest.
exercise-position-step-up = Stand facing a step 10 to 20 cm high, with a rail within reach.
exercise-cannot-see-step-up = I cannot see how much the foot behind pushes, the weight on your feet, how high the step is, or a step below 8 cm at all.

exercise-name-superman = Superman
exercise-setup-superman = Put the camera on the floor, at mat height. Lie side-on to it, with hands and feet in the picture.
exercise-position-superman = Lie face down with your arms overhead or by your sides.
exercise-cannot-see-superman = I cannot see whether your back or your hips do the work, or a lift of less than 5 cm.

exercise-name-superman-alternating = Swimmer
exercise-setup-superman-alternating = Put the camera on the floor, at mat height. Lie side-on to it, with hands and feet in the picture.
exercise-position-superman-alternating = Lie face down with your arms overhead.
exercise-cannot-see-superman-alternating = I cannot see whether your back or your hips do the work, or the arm behind your head, and at the edge of the picture I guess.

exercise-name-supine-march = Lying march
exercise-setup-supine-march = Put the camera on the floor, at mat height. Lie side-on to it.
exercise-position-supine-march = Lie on your back with your knees bent and your feet flat.
exercise-cannot-see-supine-march = I cannot see whether your lower back arches, your hips turn, how firm your tummy is, or all of the far leg.

exercise-name-trunk-rotation = Trunk turns
exercise-setup-trunk-rotation = Put the camera at chest height and look straight at it before you begin.
exercise-position-trunk-rotation = Stand or sit with your arms out to the sides or crossed.
exercise-cannot-see-trunk-rotation = I cannot see how far you turn or whether your hips turn along, and I miss turns if you do not face me.

exercise-name-walking = Walking
exercise-setup-walking = The camera is off. Write down the minutes.
exercise-position-walking = Walk outdoors or indoors.
exercise-cannot-see-walking = I cannot see anything, because the camera is off.

exercise-name-wall-angels = Wall angels
exercise-setup-wall-angels = Put the camera at chest height and face it. Your hands stay in the picture when they are overhead.
exercise-position-wall-angels = Stand with your back to a wall, arms out and elbows bent to right angles.
exercise-cannot-see-wall-angels = I cannot see whether your arms and back touch the wall, whether your back arches, or how your shoulder blades move.

exercise-name-wall-sit = Wall sit
exercise-setup-wall-sit = Put the camera at waist height and stand side-on to it. Start from standing, so that I know it is a wall sit.
exercise-position-wall-sit = Lean your back against a wall with your feet 30 to 50 cm away from it.
exercise-cannot-see-wall-sit = I cannot see whether your back touches the wall, a chair under you, how you share your weight, or a slow slide down.

## When to stop: the line above each is the library's sentence, its first eight words are the id

# pain during the exercise above 5/10 or more than 2 points above the pre-set rating, and not settling within the rest period
sentence-pain-during-the-exercise-above-5-10-or = Stop if pain goes above 5 out of 10, or more than 2 above where you began, and a rest does not ease it.

# shoulder pain above 5/10
sentence-shoulder-pain-above-5-10 = Stop if shoulder pain goes above 5 out of 10.

# wrist or kneeling pain: use fists or a cushion, or stop
sentence-wrist-or-kneeling-pain-use-fists-or-a = If your wrists or knees hurt, lean on your fists or kneel on a cushion, or stop.

# new or further-travelling leg pain, numbness or weakness (peripheralisation)
sentence-new-or-further-travelling-leg-pain-numbness-or = Stop if pain, numbness or weakness in a leg is new or moves further down.

# hamstring cramp: rest and bring feet closer
sentence-hamstring-cramp-rest-and-bring-feet-closer = If the back of your thigh cramps, rest and bring your feet closer to you.

# calf cramp or Achilles pain
sentence-calf-cramp-or-achilles-pain = Stop if your calf cramps or the tendon above your heel hurts.

# neck pain or dizziness
sentence-neck-pain-or-dizziness = Stop if your neck hurts or you feel dizzy.

# back arching that you cannot control: shorten the lever
sentence-back-arching-that-you-cannot-control-shorten-the = If your back arches and you cannot keep it down, make the movement smaller.

# tingling, pins and needles or shooting leg pain: ease off at once
sentence-tingling-pins-and-needles-or-shooting-leg-pain = Ease off at once if you feel tingling, pins and needles, or a shooting pain in your leg.

# front-of-hip pinching
sentence-front-of-hip-pinching = Stop if you feel a pinch at the front of your hip.

# chest pain, severe breathlessness
sentence-chest-pain-severe-breathlessness = Stop if your chest hurts or you are very short of breath, and get help.

# breath-holding or dizziness
sentence-breath-holding-or-dizziness = Stop if you hold your breath or feel dizzy.

# end the hold when form is lost twice
sentence-end-the-hold-when-form-is-lost-twice = End the hold when you have lost your straight line twice.

# ask after every set: has the leg pain moved up, stayed, or moved down? moved down = stop
sentence-ask-after-every-set-has-the-leg-pain = After every set, notice whether the leg pain moved up, stayed or moved down, and stop if it moved down.

# wrist or shoulder pain above 5/10
sentence-wrist-or-shoulder-pain-above-5-10 = Stop if wrist or shoulder pain goes above 5 out of 10.

# shoulder pain
sentence-shoulder-pain = Stop if your shoulder hurts.

# near fall: hold the counter and rest
sentence-near-fall-hold-the-counter-and-rest = If you nearly fall, hold the worktop and rest.

# dizziness on standing
sentence-dizziness-on-standing = Stop if you feel dizzy when you stand up.

# knee pain above 5/10
sentence-knee-pain-above-5-10 = Stop if knee pain goes above 5 out of 10.

# unsteadiness
sentence-unsteadiness = Stop if you feel unsteady.

# dizziness or loss of balance
sentence-dizziness-or-loss-of-balance = Stop if you feel dizzy or lose your balance.

# side-of-hip pain above 5/10
sentence-side-of-hip-pain-above-5-10 = Stop if pain at the side of your hip goes above 5 out of 10.

# breathlessness beyond RPE 6/10
sentence-breathlessness-beyond-rpe-6-10 = Stop if you are so short of breath that it feels harder than 6 out of 10.

## Who leaves an exercise out

# painful shoulder
sentence-painful-shoulder = Leave this out if your shoulder hurts.

# cannot kneel (use standing version at a table)
sentence-cannot-kneel-use-standing-version-at-a-table = If you cannot kneel, do it standing at a table.

# late pregnancy (supine)
sentence-late-pregnancy-supine = Leave this out late in pregnancy, as you lie on your back.

# acute calf/Achilles injury
sentence-acute-calf-achilles-injury = Leave this out if you have just hurt your calf or the tendon above your heel.

# fall risk without support
sentence-fall-risk-without-support = Leave this out if you might fall and have nothing to hold.

# acute calf or Achilles injury
sentence-acute-calf-or-achilles-injury = Leave this out if you have just hurt your calf or the tendon above your heel.

# osteoporotic fracture (avoid end-range flexion)
sentence-osteoporotic-fracture-avoid-end-range-flexion = If a bone has broken because of thin bones (osteoporosis), round your back only a little.

# wrist/knee pain
sentence-wrist-knee-pain = Leave this out if your wrists or knees hurt.

# flexion-provoked leg symptoms
sentence-flexion-provoked-leg-symptoms = Leave this out if bending forward brings on pain, tingling or weakness in a leg.

# osteoporotic fracture
sentence-osteoporotic-fracture = Leave this out if a bone of yours has broken because of thin bones (osteoporosis).

# knee replacement or painful deep knee bend
sentence-knee-replacement-or-painful-deep-knee-bend = Leave this out if you have a new knee joint or a deep knee bend hurts.

# osteoporotic vertebral fracture or high fracture risk (no loaded spinal flexion)
sentence-osteoporotic-vertebral-fracture-or-high-fracture-risk-no = Leave this out if a bone in your back has broken, or your bones break easily (osteoporosis).

# neck disorder until cleared
sentence-neck-disorder-until-cleared = Leave this out with a neck problem until your doctor or physiotherapist says yes.

# irritable sciatica
sentence-irritable-sciatica = Leave this out if the pain down your leg flares up easily (sciatica).

# hip replacement precautions
sentence-hip-replacement-precautions = Leave this out if you have a new hip joint and were told to limit some movements.

# cannot kneel
sentence-cannot-kneel = Leave this out if you cannot kneel.

# balance problems without a chair beside
sentence-balance-problems-without-a-chair-beside = If your balance is unsure, do this only with a chair beside you.

# acute flexion-provoked leg symptoms
sentence-acute-flexion-provoked-leg-symptoms = Leave this out while bending forward brings on pain, tingling or weakness in a leg.

# impact provokes symptoms
sentence-impact-provokes-symptoms = Leave this out if landing brings on your pain.

# unstable cardiac symptoms
sentence-unstable-cardiac-symptoms = Leave this out if your heart is giving you trouble now, and ask your doctor.

# fall risk
sentence-fall-risk = Leave this out if you might fall.

# hip replacement precautions (>90 deg)
sentence-hip-replacement-precautions-90-deg = Leave this out if you have a new hip joint and were told to keep it below a right angle.

# recent spinal surgery until cleared
sentence-recent-spinal-surgery-until-cleared = Leave this out after a recent operation on your back, until your doctor or physiotherapist says yes.

# unstable fracture
sentence-unstable-fracture = Leave this out if you have a broken bone that is not firm yet.

# uncontrolled high blood pressure: no long holds
sentence-uncontrolled-high-blood-pressure-no-long-holds = If your blood pressure is high and not under control, leave out long holds.

# shoulder/wrist pain
sentence-shoulder-wrist-pain = Leave this out if your shoulders or wrists hurt.

# extension worsens symptoms (e.g. spinal stenosis, spondylolisthesis)
sentence-extension-worsens-symptoms-e-g-spinal-stenosis-spondylolisthesis = Leave this out if bending back makes things worse, as with a narrow spinal canal or a slipped vertebra.

# late pregnancy
sentence-late-pregnancy = Leave this out late in pregnancy.

# cannot get up from the floor safely
sentence-cannot-get-up-from-the-floor-safely = Leave this out if you cannot get up from the floor safely.

# as prone_lying
sentence-as-prone-lying = Leave this out if bending back makes things worse, late in pregnancy, or if you cannot get up from the floor safely.

# symptoms worse with extension (stenosis, spondylolisthesis)
sentence-symptoms-worse-with-extension-stenosis-spondylolisthesis = Leave this out if bending back makes things worse, as with a narrow spinal canal or a slipped vertebra.

# recent abdominal or spinal surgery until cleared
sentence-recent-abdominal-or-spinal-surgery-until-cleared = Leave this out after a recent operation on your tummy or back, until your doctor or physiotherapist says yes.

# wrist/shoulder pain
sentence-wrist-shoulder-pain = Leave this out if your wrists or shoulders hurt.

# painful shoulder or wrist
sentence-painful-shoulder-or-wrist = Leave this out if a shoulder or wrist hurts.

# uncontrolled hypertension (no breath-holding)
sentence-uncontrolled-hypertension-no-breath-holding = If your blood pressure is high and not under control, keep breathing all the time.

# kneeling pain
sentence-kneeling-pain = Leave this out if kneeling hurts.

# painful arc
sentence-painful-arc = Leave this out if your shoulder hurts in the middle of raising your arm.

# painful shoulder on the support side
sentence-painful-shoulder-on-the-support-side = Leave this out on the side where your shoulder hurts.

# painful shoulder or recent shoulder surgery on the support side
sentence-painful-shoulder-or-recent-shoulder-surgery-on-the = Leave this out on the side where your shoulder hurts or had a recent operation.

# high fall risk without support
sentence-high-fall-risk-without-support = Leave this out if you might easily fall and have nothing to hold.

# unsafe to stand without help
sentence-unsafe-to-stand-without-help = Leave this out if you need help to stand.

# osteoporotic vertebral fracture or high fracture risk
sentence-osteoporotic-vertebral-fracture-or-high-fracture-risk = Leave this out if a bone in your back has broken, or your bones break easily (osteoporosis).

# balance problems without support
sentence-balance-problems-without-support = Leave this out if your balance is unsure and you have nothing to hold.

# unsafe standing balance (hold a counter)
sentence-unsafe-standing-balance-hold-a-counter = If you stand unsteadily, hold a worktop.

# spinal stenosis, spondylolisthesis or extension-provoked leg symptoms
sentence-spinal-stenosis-spondylolisthesis-or-extension-provoked-leg-symptoms = Leave this out with a narrow spinal canal or a slipped vertebra, or if bending back brings on pain or tingling in a leg.

# dizziness on looking up
sentence-dizziness-on-looking-up = Leave this out if you get dizzy when you look up.

# extension-provoked symptoms
sentence-extension-provoked-symptoms = Leave this out if bending back brings on your pain, tingling or weakness.

# fall risk without rail
sentence-fall-risk-without-rail = Leave this out if you might fall and have no rail.

# painful shoulder impingement
sentence-painful-shoulder-impingement = Leave this out if your shoulder pinches and hurts when you raise your arm.

# acute knee pain
sentence-acute-knee-pain = Leave this out while your knee hurts.

## What is said of a text that is shown: "say-" before its id. Everything that begins so is spoken, in ten words at most

say-banner-no-person = Step into the picture
say-banner-out-of-frame = Come into the middle of the picture
say-banner-too-near = Step back a little, so I see all of you
say-banner-too-far = Come a little nearer to me
say-banner-low-light = Please make more light, I see too little
say-banner-limb-hidden = Make room around you, so I see all of you
say-banner-limb-hidden-squat = Make room around you, so I see your legs
say-banner-turned = Turn round a little, so I see how you move
say-banner-turned-squat = Turn your side to me
say-banner-not-in-posture = Go to your start position
say-banner-not-in-posture-squat = Stand tall to begin
say-banner-other-side = Now the other side
say-banner-paused = Paused
say-end-title = Well done
say-end-title-none = That was it for now
say-well-all-right = Each one I could see was just right
say-well-range = You reached far enough
say-well-tempo = Your pace was calm and even
say-well-steadiness = You moved steadily
say-well-done = You did it, all the way to the end
say-pain-title = You stopped. That was the right choice
say-pain-where = Where does it hurt?
say-pain-how-much = How much does it hurt, right now?
say-voice-full = I say everything I show
say-voice-counts = I only count aloud
say-sound-check = This is how I sound

## Sound

voice-full = Voice: everything (V)
voice-counts = Voice: numbers only (V)
voice-off = Voice: off (V)
look-sound = Can you hear me?
look-sound-aside = If not, turn the computer louder. All I say is written too
sound-none = I find no loudspeaker. All I have to say is written here
sound-unread = Your own recording { $name } cannot be read. The usual voice says it
## The first steps

steps-next = Next
hello-title = Hello. I count and watch with you
hello-picture = Somebody waves to you
hello-watch = I watch your movement through the camera
hello-watch-aside = I count, keep time and give one tip at a time
hello-stays = Your picture stays on this computer
hello-stays-aside = No account, no internet, no video kept
hello-feel = I cannot feel what you feel
hello-feel-aside = I am not a doctor. Stop whenever you like, and ask your therapist when you are unsure
ask-intro = Some things a doctor should look at before you exercise. Does one of these fit you now?
ask-intro-hurt = It hurt last time. Does one of these fit you since then?
ask-intro-worse = I am sorry to hear it. Does one of these fit you now?
ask-urgent-title = First, is one of these new for you?
ask-bladder = Trouble passing or holding water or stool, or not feeling it
ask-numb = Numbness between your legs or around your bottom
ask-legs = A leg, or both, growing weaker or losing feeling over hours or days
ask-fall = A heavy fall or an accident just before the pain began
ask-fever = Fever, or feeling very ill, together with the back pain
ask-belly = Sudden strong pain in your belly or chest together with the back pain
ask-first-title = Is one of these true for you?
ask-first-intro = These are good to talk over with a doctor or therapist first. Most of them are harmless
ask-cancer = You have had cancer, and this back pain is new
ask-weight = You lose weight without trying, or sweat at night
ask-night = The pain is there all night, however you lie
ask-bones = You have weak bones, take steroids for a long time, or fell at a higher age
ask-immune = Your body fights infections poorly, or you inject drugs
ask-age = You are under 18, or your back pain began after 65
ask-surgery = You had an operation on your back not long ago
ask-pregnant = You are pregnant
ask-morning = You are under 45, stiff for over half an hour each morning, and better when you move
ask-short-title = Three short questions
ask-short-intro = I ask them about once a week. Does one of these fit you now?
ask-short-bladder = New trouble with bladder or bowel, or numbness between your legs
ask-read-on = Read on
ask-none = None of these
ask-some = One or more of them
help-now-title = Please get medical help today
help-now-call = Call your doctor now. Where nobody answers, call the emergency number (112 in Europe)
help-now-tell = Tell them which of these fits you. It is worth checking soon; often it turns out well
help-now-wait = Leave out your exercises until they say that you may. I will ask again
help-close = I understand. Close
help-mistake = I chose this by accident
talk-first-title = Please talk to your doctor or therapist first
talk-first-call = Call them and tell them which of these fits you, and that you want to exercise at home
talk-first-why = It is no reason to worry. They can say which exercises suit you
talk-first-then = When they say yes, start me again
talk-first-allowed = They said I may exercise
camera-none = I found no camera. Plug one in, or open its cover, and try again
camera-busy = The camera { $name } is used by another program. Close that one and try again
camera-gone = I cannot use the camera { $name }. Pull it out, put it in again, and try again
look-title = Can I see you?
look-opening = I open the camera. One moment
look-no-camera = I have no picture yet
look-again = Look again
look-without = Go on without
look-camera-works = The camera works
look-seen = I see you
look-not-seen = Step into the picture
look-stays = The lines show what I see. The picture is not kept
hand-title = Practise: raise one hand
hand-ask = Raise one hand, high, and hold it a moment
hand-ask-aside = It starts an exercise from where you stand
hand-seen = I saw your hand
hand-seen-aside = So you can start from anywhere in the room
hand-keys = The Enter key and the mouse do the same
hand-done = Go to my exercises
hand-skip = Go on without

## Settings

set-title = Settings
set-back = Done
set-on = On
set-off = Off
set-tab-see = See and hear
set-tab-camera = Camera
set-tab-coaching = Coaching
set-tab-hands = Hands-free
set-tab-data = My data
set-tab-language = Language
set-tab-developer = Developer corner
set-text-size = Text size
set-text-size-keys = Ctrl with + or − changes it on every page
set-colours = Colours
set-light = Light
set-dark = Dark
set-contrast = High contrast
set-voice = Voice
set-voice-counts = Numbers only
set-voice-full = Full
set-sounds = Sounds
set-sounds-aside = Soft tones for count, hold and rest
set-captions = Show every spoken sentence as text
set-calm = Less movement on the screen
set-calm-aside = The figure shows the beginning and the end alone
set-hear-voice = Hear the voice
set-hear-sound = Hear a sound
set-camera = Camera
set-camera-any = The best one
set-camera-looking = I look which ones there are
set-camera-none = I found none. Plug one in, or open its cover
set-camera-next = It is used from the next exercise on
set-mirror = Mirror my picture
set-mirror-aside = As if you looked into a mirror
set-strictness = How closely I look
set-strictness-aside = What your therapist has set goes before it
set-gentle = Gentle
set-usual = Usual
set-exact = Exact
set-first-steps = Go through the first steps again
set-gestures = Start by raising a hand
set-gestures-aside = I look for it before a set, in a rest and in a pause only
set-hand = Which hand
set-hand-either = Either
set-hand-left = Left
set-hand-right = Right
set-kept = What you did is kept in this folder, and nowhere else
set-programme = Your exercises come from
set-programme-starter = A gentle beginning for the back
set-programme-drop = Go back to the gentle beginning
set-history = See what I did
set-delete = Delete all that is kept
set-delete-question = Shall all of it be deleted? It cannot be brought back
set-delete-no = No, keep it
set-delete-yes = Yes, delete all of it
set-language = Language
set-language-computer = That of the computer
set-developer = Show figures in a corner
set-developer-aside = Frame rate and times, for people who build or repair
set-version = Goodform { $version }

## From "begin" to the last set: the right place, countdown, rest, getting down and up
# What begins with stage- is read three metres away: two lines at most, 18 letters each.

stage-step-in =
    Step into
    the picture
stage-more-light =
    Please make
    more light
stage-get-down-back =
    Lie on your back,
    take your time
stage-get-down-front =
    Lie face down,
    take your time
stage-get-down-side =
    Lie on your side,
    take your time
stage-get-down-hands =
    Down on all fours,
    take your time
stage-get-down-knees =
    Kneel down,
    take your time
stage-back =
    A little
    further back
stage-nearer =
    A little
    nearer
stage-middle =
    Come to
    the middle
stage-tilt-down =
    Tilt the screen
    down a little
stage-tilt-up =
    Tilt the screen
    up a little
stage-turn-left =
    Turn your left
    side to me
stage-turn-right =
    Turn your right
    side to me
stage-turn-front =
    Turn to
    face me
stage-make-room =
    Make room, so
    I see all of you
stage-stay =
    Stay there
    a moment
stage-ready-hand =
    Raise a hand
    to start
stage-ready-key =
    Press Enter
    to start
stage-ready-still =
    Stay like this,
    I will start
stage-limited-count =
    I can count
    from here
stage-countdown =
    Get ready
stage-rest-hand =
    Raise a hand
    when ready
stage-rest-key =
    Press Enter
    when ready
stage-rest-held =
    Rest as long
    as you like
stage-get-up-back =
    Roll on your side,
    get up slowly
stage-get-up-front =
    Up on all fours,
    then stand slowly
stage-get-up-side =
    Push up with your
    hands, slowly
stage-get-up-hands =
    One foot forward,
    stand up slowly
stage-get-up-knees =
    One foot forward,
    stand up slowly
lead-limited-parts = I can count. I cannot judge your { $parts }
lead-limited-few = I see too little from here to count well
lead-part-back = back
lead-part-hips = hips
lead-part-knees = knees
lead-part-feet = feet
lead-part-arms = arms
lead-part-head = head
lead-two = { $first } and { $second }
lead-list = { $first }, { $second }
lead-check-body = Whole body in view
lead-check-left = Left side to me
lead-check-right = Right side to me
lead-check-front = Facing me
lead-check-any = Any side will do
lead-check-distance = The right distance
lead-check-light = Enough light
lead-passed = { $check }: yes
lead-failed = { $check }: not yet
lead-unknown = { $check }: I am looking
lead-place = Finding the right place
lead-set = Set { $set } of { $sets }
lead-set-done = Set { $set } of { $sets } done
lead-set-next = Next: set { $set } of { $sets }
lead-start = Start
lead-start-anyway = Start anyway
lead-go-on = Go on
lead-more-rest = 30 seconds more
lead-wait = Wait
key-t = T
lead-rest-word = rest
lead-rest-name = { $seconds ->
    [0] The rest is over. Begin when you like
    [one] 1 second of rest
   *[other] { $seconds } seconds of rest
}
lead-countdown-name = { $seconds ->
    [one] It begins in 1 second
   *[other] It begins in { $seconds } seconds
}
lead-wait-hand = Cross your arms, or press Space, to wait
lead-wait-key = Press Space to wait
lead-seen = I can see you
lead-unseen = I cannot see you now. Enter goes on
lead-held = The time stands still. A raised hand or Enter goes on
lead-get-up = Getting up
lead-get-up-aside = There is no hurry. Hold on to something firm if you can
lead-get-up-done = I am up
lead-pause-hand = Raise a hand to go on
lead-pause-gone = You left the picture. Come back and raise a hand to go on
lead-pause-gone-key = You left the picture. Space goes on
## Before the window is there

notice-taken = Goodform is open already
notice-taken-text = Please look for its window: it may lie behind another one. To open another programme, close that window first.
notice-no-programme = This is no exercise programme
notice-no-programme-text = I looked into { $file }. The name of a programme ends in .goodform.toml. Please ask your therapist to send it again.
notice-broken = I could not read this programme
notice-broken-text = Please show this to your therapist, who can put it right: { $error }
notice-stopped = I could not begin
## Correcting a count by hand

count-fewer = One fewer
count-more = One more
count-asked = Is the count right?
count-seen = I saw { $count }
count-corrected = I saw { $seen }, you say { $said }

## After a set: more on its end

end-each-curve = Each one, from the start to the turn and back
end-half = half repetitions: { $count }
end-watch = Watch again
end-longest = { $seconds ->
    [one] The longest was held for 1 second
   *[other] The longest was held for { $seconds } seconds
}
end-tempo = About { $out } s on the way there and { $back } s on the way back
end-seen = I could judge { $percent } % of the time you moved
decimal-mark = .
curve-start = start
curve-turn = turn
curve-end = back at the start

## How it felt

felt-before = How much does it hurt right now?
felt-after = How much does it hurt now, after this exercise?
felt-effort = How hard was this exercise?
felt-why = One number is enough. You can skip this
felt-effort-number = Effort { $number } of 10
felt-go-on = Go on
felt-skip = Skip this
effort-0 = no effort
effort-3 = moderate
effort-5 = hard
effort-7 = very hard
effort-10 = as hard as can be
advice-before = Go gently today
advice-before-text = Do about a quarter fewer today, or rest and come back tomorrow. Hurt is not the same as harm. If it stays like this, have a word with your therapist.
advice-pain = A little less next time
advice-pain-text = Some more pain after exercise is common, and hurt is not the same as harm. Next time do about a quarter fewer, or rest for a day. If it is still up tomorrow morning, have a word with your therapist.
advice-stopped = You stopped in time. Rest now
advice-stopped-text = What you did until then is kept. Lie or sit as it suits you best. If the pain has not settled by tomorrow, call your therapist before you go on. If a leg grows numb or weak, or you have trouble with bladder or bowel, get medical help now.
pain-alarm-yes = Yes, one of these
home-title-short = A gentle day
advice-hard = That was a lot
advice-hard-text = It may be easier than that. Next time do a few less, or rest a little longer between sets. You should still be able to talk while you move.

## Watching a set again

replay-title = { $exercise }, once more
replay-stage = Your skeleton, as I saw it
replay-right = Number { $number }: just right
replay-adjust = Number { $number }: with something to try
replay-unseen = Number { $number }: counted, not seen well
replay-hold = You hold the position
replay-between = Between two movements
replay-hurt = Here you said that it hurts
replay-time = { $seconds ->
    [one] 1 second from the start
   *[other] { $seconds } seconds from the start
}
replay-play = Play
replay-pause = Stand still
replay-previous = One before
replay-next = Next one
replay-hurts = Where it hurt
replay-unread = The movement cannot be read just now. Close Goodform and start it again
key-n = N
key-p = P

## What was done over the weeks

history-title = What you have done
history-week-planned = { $done } of { $planned } planned days this week
history-week = { $done ->
    [0] A new week has begun
    [one] 1 day this week
   *[other] { $done } days this week
}
history-today = today
history-done = done
history-empty = Nothing is kept here yet. After your first exercise this page shows your days, how many you did, how far you went, and how it felt.
history-save = Save for your therapist
history-delete-all = Delete everything
history-previous = The exercise before
history-next = The next exercise
history-unread = Your records cannot be read just now. Close Goodform and start it again
weekday-short-1 = Mo
weekday-short-2 = Tu
weekday-short-3 = We
weekday-short-4 = Th
weekday-short-5 = Fr
weekday-short-6 = Sa
weekday-short-7 = Su
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-long = { $weekday } { $day } { $month }
plot-count = How many
plot-count-more = More than at first: { $by } a day more
plot-count-less = Fewer than at first: { $by } a day less
plot-range = Range
plot-range-more = Further than at first, by { $by }°
plot-range-less = Less far than at first, by { $by }°
plot-pain = Pain
plot-pain-title = Pain, before and after
plot-pain-more = More than at first, by { $by } of 10. Have a word with your therapist
plot-pain-less = Less than at first, by { $by } of 10
plot-none = No clear change
plot-unknown = More days are needed to compare
plot-no-range = From where the camera stood I could not see how far you went.
plot-weeks-ago = { $weeks } weeks ago
plot-this-week = this week
plot-before = before
plot-after = after
day-pain-both = Pain: { $before } of 10 before, { $after } after
day-pain-before = Pain: { $before } of 10 before
day-pain-after = Pain: { $after } of 10 after
day-effort = Effort { $effort } of 10
day-hurt = You said that it hurt
day-delete = Delete
day-delete-day = Delete this day
day-more = More of this day
confirm-set = Delete this set: { $exercise }?
confirm-day = Delete everything of { $day }?
confirm-all = Delete everything that is kept?
confirm-gone = It is gone for good then, from this page and from this computer
confirm-keep = Keep it
confirm-delete = Delete
save-title = Save it for somebody else
save-why = You choose what and where to. Nothing is sent
save-where = Where to
save-therapist = One file for your therapist
save-therapist-what = All days and movements; Goodform opens it
save-picture = Pictures of the plots
save-picture-what = One page to look at or to print
save-table = A table
save-table-what = A row for each repetition, for a spreadsheet
save-json = Everything as text
save-json-what = For other programs
save-save = Save
save-saved = It is saved. You find it here: { $place }, under the name { $name }
save-unwritten = It could not be saved just now. Try again, or choose another place
place-documents = Your documents
place-downloads = Your downloads
place-home = Your own folder
place-stick = The stick { $name }

## What happens to the camera, the disk or the computer, at the foot of the picture

trouble-camera-gone = The camera { $name } is gone. I wait. Plug it in again, and I go on by myself
trouble-camera-busy = Another program uses the camera { $name }. I wait. Close that program, and I go on by myself
trouble-camera-silent = The camera { $name } sends no picture. I wait and start it again. If it takes long, pull it out and plug it in again
trouble-other-camera = The camera you chose is not here. I use { $name }
trouble-black = The picture is black. Open the camera's cover, or turn on a light
trouble-slow-camera = The camera sends { $fps } { $fps ->
        [one] picture
       *[other] pictures
    } a second. I count, and say nothing of how fast you move. More light often helps
trouble-slow-computer = This computer is busy. I see { $fps } { $fps ->
        [one] picture
       *[other] pictures
    } a second. I count, and say nothing of how fast you move. Close other programs
trouble-slept = The computer was asleep. I wait for you
trouble-full = The disk is full, so what you do now is not kept. All from before is safe. Make some room on the disk
trouble-read-only = I may not write where your exercises are kept. You can go on; this is not kept. All from before is safe
trouble-not-kept = What you do now cannot be kept just now. You can go on. All from before is safe
trouble-poses-full = The disk is full. Your count is kept, the moving figure of this set is not. Make some room on the disk
trouble-poses = Your count is kept, the moving figure of this set is not

## The computer's own voice

set-voice-from = Whose voice
set-voice-from-aside = The computer's voice can say every name, too
set-voice-own = Mine
set-voice-computer = The computer's
sound-no-computer-voice = The computer's own voice does not answer. My usual voice speaks

# Steering from a distance with two hands.
set-hands-free = Steer from a distance with my hands
set-hands-free-aside = On every page: one hand moves a mark, the other takes what is marked. The camera looks for your hands on every page then; nothing of it is kept
hands-seen = I look for your hands. Nothing of it is kept
hands-nobody = Step into the picture: I look for your hands
hands-opening = I open the camera. One moment
hands-dark = I have no picture. Keyboard and mouse do the same
hands-left-next = Left hand up: next
hands-right-next = Right hand up: next
hands-left-take = Left hand up: take it
hands-right-take = Right hand up: take it
# --- The therapist's window: the door ---
therapist-window = Goodform for therapists
therapist-let-go = Let go of the file here
therapist-title = What would you like to do?
therapist-about = Everything stays on this computer.
therapist-studio = Record a movement
therapist-studio-about = Show it three times. Your patient is compared with it.
therapist-programme = Make a programme
therapist-programme-about = Choose exercises, days and amounts. Save one file and print one page.
therapist-reader = Read what a patient brought
therapist-reader-about = What was done, how far, and how it felt.
therapist-goniometer = Measure a joint
therapist-goniometer-about = Hold still and see its angle, with its error.

# --- What the therapist wants asked before the first exercise ---
own-ask-title = Your therapist asks
own-ask-intro = I ask this once, before your first exercise. Does one of these fit you?

# --- The programme planner ---
dose-range = { $percent } % of the range
plan-title = A programme
plan-search = Find an exercise
plan-search-hint = Find an exercise: type, Enter takes the first
plan-search-none = I know no exercise of that name. Try fewer letters
plan-own = Your own recording
plan-in-it = { $count ->
    [one] In the programme
   *[other] In the programme { $count } times
}
plan-person = For whom
plan-person-hint = A name or a pseudonym
plan-by = By whom
plan-by-hint = Your name, practice
plan-days = Days
plan-or-days = Or so many days a week, the person chooses which
plan-every-day = Every day
plan-a-week = { $days ->
    [one] One day a week
   *[other] { $days } days a week
}
plan-day-monday = Mon
plan-day-tuesday = Tue
plan-day-wednesday = Wed
plan-day-thursday = Thu
plan-day-friday = Fri
plan-day-saturday = Sat
plan-day-sunday = Sun
plan-empty = Choose the first exercise
plan-unknown = I do not know this exercise. Take it out, or open its recording
plan-up = Earlier: { $name }
plan-down = Later: { $name }
plan-remove = Take out: { $name }
plan-sets = Sets
plan-repetitions = Repetitions
plan-hold = Hold
plan-rest = Rest
plan-range = Range
plan-less = Less: { $what }
plan-more = More: { $what }
plan-side = Side
plan-both = Both
plan-left = Left
plan-right = Right
plan-strictness = How closely I look
plan-gentle = Gently
plan-usual = As usual
plan-exact = Exactly
plan-item-note = Your word on this exercise
plan-note = Your word on the whole
plan-note-hint = In your own words
plan-twice = Once more in the programme
plan-minutes = { $count ->
    [0] Choose the first exercise
    [one] 1 exercise, about { $minutes } min a day
   *[other] { $count } exercises, about { $minutes } min a day
}
plan-lacks-by = Please write who it is from
plan-next = Next
plan-undo = Undo
plan-redo = Redo
plan-others = Open another
plan-to-programme = Programme ({ $count })
plan-to-choose = Add exercises
plan-check-title = Does one of these apply to the patient?
plan-check-about = Answer each now, or have me ask it at home before the first exercise. Your answers are kept with the programme
plan-check-none-known = The library names nothing to ask about these exercises
plan-ask-home = Ask at home
plan-none-applies = None of these applies
plan-take-out = Leave out and go on
plan-keep = Keep, because
plan-ask-title = Your own questions
plan-ask-about = I ask them at home once, before the first exercise. Who says yes is asked to call you first
plan-ask = A question, answered with yes or no
plan-ask-hint = Is your leg numb?
plan-ask-add = Add the question
plan-save-title = Save the programme and its sheet
plan-save-about = One file that Goodform opens, and a sheet to print. Nothing is sent
plan-save-language = Language of the sheet
plan-save = Save both
plan-saved = Both are saved: { $file } and { $sheet }
plan-fresh = A new programme
plan-to-plan = Back to the programme
plan-begin-title = A programme
plan-go-on = Go on with what you left
plan-new = A new programme
plan-new-about = For somebody else
plan-drop = Or drop the file of a programme here
plan-earlier = Made before
plan-copy = Use for somebody else
plan-nobody = Nobody in particular

# --- The printed sheet ---
sheet-title = Your exercises
sheet-title-for = Exercises for { $person }
sheet-tick = tick each day you do them
sheet-stop = Stop and rest when the pain grows, travels further down your leg, or a leg feels weak or numb. Then call me.
sheet-doctor = Call a doctor today when you have new trouble with bladder or bowel, or feel numb between your legs.
sheet-help = Questions: { $by }. In an emergency: 112, or the number of your country.
# --- The studio: a movement is recorded and becomes a template ---
studio-title = What do you want to record?
studio-repetitions = How many times you show it
studio-own = A movement of your own
studio-own-about = Goodform finds what repeats in it. You can name it later.
studio-library = An exercise of the library
studio-go-on = Go on with { $name }
studio-go-on-about = { $seconds ->
    [0] It is begun and not saved yet. It stays here until you save it or delete it
    [one] 1 second is recorded and not saved yet. It stays here until you save it or delete it
   *[other] { $seconds } seconds are recorded and not saved yet. It stays here until you save it or delete it
}
studio-forget = Delete
studio-files = Open a file
studio-files-about = Recordings, clips and templates in your documents, your downloads and on sticks. You can also drop a file on this window.
studio-files-none = There is none in these folders. You can drop a file on this window.
studio-templates = My templates
studio-templates-about = The newest comes first.
studio-templates-none = There is none yet. The first one you save stands here.
studio-shelf-row = From { $on }, made of { $count } repetitions
studio-no-thread = The computer is too busy just now. Try again in a moment
studio-making = I look for the repetitions. One moment
studio-recording = I record
studio-keep-these = Keep these
studio-leave-recording = Leave without keeping
studio-end-trying = End the try-out
studio-show-it = { $count ->
    [one] Show it once
   *[other] Show it { $count } times
}
studio-ends-itself = It ends by itself after the last one
studio-proposed = { $what }, { $day }
studio-proposed-cue = A little further

studio-name = Name of the template
studio-back-name = Back
studio-undo = Undo
studio-redo = Do it again
studio-save = Save template
studio-step-look = Look
studio-step-shape = Shape
studio-step-cues = Cues
studio-step-try = Try out
studio-look = Looks right?
studio-opened = The recording is not in this file. You see the movement that was made of it: the thick line, and the band around it. You can change bands and words, try it out before the camera, or record it anew.
studio-again = Record again
studio-found = { $count ->
    [0] No recording
    [one] 1 repetition found
   *[other] { $count } repetitions found
}
studio-keep = Keep the ones you like
studio-keep-one = Keep repetition { $number }
studio-rep = Repetition { $number }: { $what }
studio-seconds = { $seconds } s
studio-dropped = Number { $number } is left out
studio-odd-faster = Number { $number } is left out: much faster than the others
studio-odd-slower = Number { $number } is left out: much slower than the others
studio-odd-shorter = Number { $number } is left out: it goes less far than the others
studio-odd-further = Number { $number } is left out: it goes further than the others
studio-odd-otherwise = Number { $number } is left out: it goes another way than the others
studio-none-kept = No repetition is kept. Keep at least one to save the template.
studio-nothing-repeats = I found no repetition. Record again: from a standstill to a standstill, with the whole body in the picture.
studio-nothing-seen = Too little of the body was seen for a template. Record again with the whole body in the picture, from the side or the front.

studio-view-side = Seen from the side, turned by { $turned }°
studio-view-front = Seen from the front, turned by { $turned }°
studio-view-none = From where it was recorded is not clear
studio-seen-all = All of the body was seen all the time
studio-seen-person = I saw you for { $percent } % of the time
studio-seen-not = Hidden for part of the time: { $parts }
studio-spread-none = One repetition alone does not show how alike they are
studio-spread-alike = { $measure } reached { $peaks }. They lie { $apart } apart; one reading may be off by { $error }. They are alike.
studio-spread-apart = { $measure } reached { $peaks }. They lie { $apart } apart; one reading may be off by { $error }. They differ, so the band is wider.
studio-doubt-front = { $measure } cannot be trusted here: it shows only from the front
studio-doubt-side = { $measure } cannot be trusted here: it shows only from the side
studio-doubt-hidden = { $measure } cannot be trusted: it was seen for { $percent } % of a repetition
studio-doubt-varies = { $measure } cannot be trusted: it varies by { $by }
studio-doubt-none = Every measure of this exercise was seen well
studio-doubt-more = { $count ->
    [one] And 1 more measure cannot be trusted
   *[other] And { $count } more measures cannot be trusted
}

studio-scrub = Moment of the movement, { $percent } %
studio-figure = The moment you point at { $value }
studio-pull = Pull the blue dots, or use the arrow keys
studio-point = Point at the curve to see that moment
studio-drives-told = Drives the count, and is judged
studio-drives = Drives the count
studio-told = Is judged, and told
studio-scored = Is compared, and not told
studio-unused = Is not used
studio-phase-out = Way out
studio-phase-top = Target
studio-phase-back = Way back
studio-wall-in = Where the target begins
studio-wall-out = Where the target ends
studio-handle-upper = Upper edge at place { $number }, { $value }
studio-handle-lower = Lower edge at place { $number }, { $value }
studio-place-out = On the way out
studio-place-reach = Where the target begins
studio-place-leave = Where the target ends
studio-place-back = On the way back
studio-aim = Aim
studio-allow = Allow
studio-handle = Place
studio-less = Less: { $what }
studio-more = More: { $what }
studio-use-drives = It is the movement itself
studio-use-counts = It is compared
studio-use-told = It is told
studio-trim = Repetition { $number }
studio-begins = Begins
studio-ends = Ends
studio-untrim = As it was found
studio-range = Range asked
studio-strictness = How strict
studio-gentle = Gentle
studio-usual = Usual
studio-exact = Exact
studio-phases = Your words for the parts
studio-phase-name = Your word for { $usual }
studio-measures = More measures
studio-measures-about = All that were seen well. Choose one to look at it.

studio-cues-about = What I tell your patient. One thing at a time, in your words.
studio-cue-less = When it goes less far
studio-cue-more = When it goes further
studio-cue-shown = Shown { $when }
studio-cue-said = Said { $when }
studio-cue-label-shown = On the screen
studio-cue-label-said = Said
studio-cue-hint = For example: Sit back a little more
studio-show-fits = { $words ->
    [one] 1 word, fits on the screen
   *[other] { $words } words, fits on the screen
}
studio-show-long = Too long to be read from 3 m. Use fewer words.
studio-say-long = Too long to be said in one go. Use ten words at most.
studio-say-silent = It is shown. It is spoken only where your patient has chosen the computer's own voice.
studio-say-sound = Your sound is played
studio-views = May be judged from
studio-views-any = Anywhere
studio-views-side = The side
studio-views-front = The front

studio-try = What your patient would be told
studio-try-about = Each movement goes the same way as your patient's will.
studio-try-none = No repetition was counted
studio-trying = I try more. One moment
studio-trial-own = Your own recording
studio-trial-scaled = Your own recording, going { $percent } % of the way
studio-trial-figure = The drawn figure, seen without a camera
studio-trial-fault = The figure, where the library says: { $usual }
studio-tried = { $number }: { $how }
studio-tried-right = as you showed it
studio-tried-other = another way
studio-tried-short = too small to be counted
studio-tried-unseen = too little is seen to compare it
studio-i-say = I say: { $cue }
studio-i-said = I said it just now and wait
studio-i-say-nothing = I say nothing
studio-off-more = { $measure }: { $by } more ({ $phase })
studio-off-less = { $measure }: { $by } less ({ $phase })
studio-try-live = Try it yourself
studio-try-live-about = Before the camera, as your patient will. Nothing is kept.
studio-try-now = Try it now
studio-tries = I watch as I watch your patient
studio-do-it = Do it your way

studio-against = Compare
studio-copy = Make a copy
studio-copy-name = { $name }, copy
studio-versus = { $first } and { $second }
studio-versus-draw = Measures to draw
studio-versus-chart = { $measure }: the dashed line is { $second }
studio-versus-differs = What differs
studio-versus-none = Nothing differs by more than its error
studio-versus-same = The same within their error: { $measures }
studio-differs-reach = { $what } goes to { $first } here and { $second } there
studio-differs-start = { $what } starts at { $first } here and { $second } there
studio-differs-width = { $what } is allowed ± { $first } here and ± { $second } there
studio-differs-time = { $what } takes { $first } s here and { $second } s there
studio-differs-first = { $what } is told here alone
studio-differs-second = { $what } is told there alone
studio-differs-range = { $first } of the range is asked here and { $second } there
studio-differs-strict = It is judged { $first } here and { $second } there
studio-differs-cues = The words differ: { $first } cues here and { $second } there
studio-sounds = Choose a sound
studio-sounds-about = WAV, Ogg or Opus files in your documents, your downloads and on sticks. You can also drop one here.
studio-sounds-none = There is none in these folders. You can drop a sound file here.
studio-sound-add = Choose a sound file
studio-sound-away = Take the sound away
studio-sound-unread = This sound cannot be played. Choose a WAV, Ogg or Opus file.
studio-sound-large = This sound is too long. Ten words are enough: 290 KB at most.

studio-saved = Your template is saved
studio-saved-where = { $name } lies on your shelf. Its file: { $file }
studio-share = Give a copy away
studio-share-about = One file. You can put it on a stick, or send it yourself. Nothing is sent by Goodform.
studio-done = Done
studio-edit = Change it

studio-limb-moving = { $measure }, working side
studio-limb-resting = { $measure }, other side
studio-limb-front = { $measure }, front leg
studio-limb-rear = { $measure }, back leg
studio-measure-knee-bend = Knee bend
studio-measure-hip-bend = Hip bend
studio-measure-elbow-bend = Elbow bend
studio-measure-ankle-bend = Ankle bend
studio-measure-arm-lift = Arm lift
studio-measure-arm-back = Arm back
studio-measure-head = Head
studio-measure-trunk-lean = Trunk lean
studio-measure-trunk-back = Trunk lean back
studio-measure-trunk-side = Trunk to the side
studio-measure-trunk-twist = Trunk turn
studio-measure-thigh-lift = Thigh lift
studio-measure-thigh-back = Thigh back
studio-measure-shin-lean = Shin lean
studio-measure-hips-side = Hips to the side
studio-measure-shoulders-level = Shoulder tilt
studio-measure-leg-side = Leg to the side
studio-measure-knee-track = Knee over foot
studio-measure-knees-apart = Knees apart
studio-measure-feet-apart = Feet apart
studio-measure-body-line = Body line
studio-measure-hip-height = Hip height
studio-measure-hips-back = Hips back
studio-measure-foot-height = Foot height
studio-measure-heel = Heel height
studio-measure-hand-place = Hand support
studio-measure-balance = Balance
studio-measure-facing = Way you face
# --- The therapist's window: reading what a patient brought ---
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
date-short = { $day } { $month }
reader-title = Read what a patient brought
reader-drop = Drop the file on this window, or choose one below
reader-drop-aside = Its name ends in .goodform. Your patient makes it under “What you have done”, “Save for your therapist”.
reader-looking = I am looking in the downloads, the documents and on sticks
reader-none-found = No such file lies in the downloads, the documents or on a stick.
reader-look-again = Look again
reader-found-on = { $place }, { $day }
reader-reading = One moment, I am reading
reader-unread = This file cannot be read just now. Try once more
reader-broken = What was done can be read. Of the movements a part is missing: { $trouble }
reader-nameless = A patient without a name
reader-weeks =
    { $weeks ->
        [one] One week
       *[other] { $weeks } weeks
    }
reader-until = Until { $day }
reader-plan =
    { $days ->
        [one] One day a week is planned
       *[other] { $days } days a week are planned
    }
reader-no-plan = The file says nothing of planned days
reader-range-more = { $exercise }: { $by }° more range
reader-range-less = { $exercise }: { $by }° less range
reader-range-none = No change of range that can be measured
reader-range-unknown = Range: more days are needed to compare
reader-range-unseen = Range not seen from where the camera stood
reader-pain-more = Pain after exercise: up by { $by } of 10
reader-pain-less = Pain after exercise: down by { $by } of 10
reader-pain-none = Pain: no change beyond 2 points
reader-pain-unknown = Pain: too few answers to compare
reader-more-deg = { $by }° more
reader-less-deg = { $by }° less
reader-no-change = no change that can be measured
reader-too-few = too few days to compare
reader-fact-kept = days, done of planned
reader-fact-days =
    { $days ->
        [one] day with exercise
       *[other] days with exercise
    }
reader-fact-pain = pain after exercise
reader-fact-hurts =
    { $times ->
        [one] time “this hurts”
       *[other] times “this hurts”
    }
reader-fact-form = just right, { $percent } % judged
reader-fact-unjudged = nothing was judged
reader-right = Just right
reader-right-of = { $right } of { $judged } just right
reader-unknown = ?
reader-of = { $done } of { $asked }
reader-from-to = { $from } to { $to }
reader-sets =
    { $sets ->
        [one] One set, { $count } in all
       *[other] { $sets } sets, { $count } in all
    }
reader-longest = Longest hold { $seconds } s
reader-position = { $minutes } min in position
reader-by-hand =
    { $sets ->
        [one] One set counted by hand
       *[other] { $sets } sets counted by hand
    }
reader-judged = { $judged } of { $all } repetitions judged, { $percent } %
reader-judged-none = Nothing here is judged, it is only counted
reader-unjudged = Not judged: { $reasons }
reader-reason-no-person = nobody seen
reader-reason-out-of-frame = out of the picture
reader-reason-too-near = too near
reader-reason-too-far = too far away
reader-reason-low-light = too dark
reader-reason-limb-hidden = a limb hidden
reader-reason-turned = turned away from the view
reader-reason-not-in-posture = not in the posture
reader-reason-unfinished = not finished
reader-reason-other = other
reader-hurts = “This hurts”
reader-hurts-none = “This hurts” was never said
reader-hurt-nowhere = Place not said
reader-hurt-at = At second { $seconds }
reader-of-ten = { $number } of 10
reader-watch = Watch
reader-adherence = Days by week
reader-mark-done = done
reader-mark-asked = planned day
reader-felt = Pain and effort by week
reader-pain-before = pain before
reader-pain-after = pain after
reader-effort = effort
reader-week-of = Week of { $day }: { $done } days done, { $asked } planned
reader-week = Week of { $day }: { $done } days
reader-done = What was done
reader-done-none = Nothing was done in this time.
reader-exercise-range = Range by week
reader-least = A change of less than { $least }° cannot be told from none
reader-faults = What could go better
reader-faults-none = No fault was seen in what could be judged
reader-fault = Cue: “{ $cue }”
reader-fault-times = { $times } of { $judged } judged repetitions. In the last week { $latest } of { $of }
reader-holds = Holds
reader-holds-line = { $count } holds, { $mean } s on average, the longest { $longest } s; { $form } s of it in form
reader-share = What could be judged
reader-attempts =
    { $count ->
        [one] One movement was begun and not counted
       *[other] { $count } movements were begun and not counted
    }
reader-asked = Planned: { $sets } times { $count }
reader-compare = Compare two dates
reader-save = Save or print
reader-other = Another file
reader-compare-title = Two dates, side by side
reader-compare-few = There is one day only. Two are needed to compare.
reader-earlier = Earlier
reader-later = Later
reader-date-first = First date
reader-date-second = Second date
reader-compare-pain = Pain before and after
reader-compare-none = not done
reader-compare-unsaid = not said
reader-both-of-ten = { $before } and { $after } of 10
reader-as = Save as
reader-as-pages = Pages to print
reader-as-pages-what = A PDF file with all that is shown here, on A4
reader-as-table = A table
reader-as-table-what = A row for each repetition and hold, for a spreadsheet
reader-as-json = Everything as text
reader-as-json-what = JSON, for other programs; the movements stay in the patient’s file
reader-print = Open it to print
reader-no-viewer = No program that shows PDF answers on this computer. The file is saved; take it to one that prints.
patients-title = Your patients
patients-aside = What they brought over time, encrypted on this computer
patients-make-title = Keep patients here
patients-sealed = Everything is encrypted
patients-sealed-aside = Names, numbers and movements lie in one encrypted file on this computer. A patient’s file never shows another’s.
patients-lost = A lost passphrase cannot be replaced
patients-lost-aside = Without it nobody reads the list any more, neither you nor I. The files your patients bring stay readable.
patients-passphrase = Passphrase
patients-again = The same once more
patients-not-same = The two are not the same. Type both again
patients-make = Make it
patients-locked = Your patients are locked
patients-unlock = Unlock
patients-lock = Lock
patients-drop = Drop a patient’s file on this window to add it
patients-name = Name or pseudonym of a new patient
patients-new = New patient
patients-sessions =
    { $sessions ->
        [0] Nothing brought yet
        [one] One session
       *[other] { $sessions } sessions
    }
patients-backup = To keep a backup, copy this file. The copy is encrypted too: { $file }
patients-gone = This cannot be done just now. Close Goodform and start it again
patients-delete = Delete this patient
patients-delete-ask = Delete { $name } with everything that was brought?
patients-nothing-new = All of this file is here already
patients-added =
    { $sessions ->
        [one] One new session is added
       *[other] { $sessions } new sessions are added
    }
patients-renewed =
    { $sessions ->
        [one] One session was brought up to date
       *[other] { $sessions } sessions were brought up to date
    }
reader-keep = Keep with a patient
whose-title = Whose file is it?
whose-known = Earlier exercises of this file are with { $name }
whose-called = In the file the patient is called “{ $name }”. You decide whose it is
whose-unsaid = The file does not say whose it is. You decide
whose-add-to = Add to { $name }
whose-leave = Leave it
# The tempo beside the ring: the box is where to be
tempo-name = Tempo
tempo-with = Tempo: with the box
tempo-ahead = Tempo: a little slower
tempo-behind = Tempo: a little quicker

## Without a camera
key-c = C
before-without = Without the camera
before-trouble = The camera
by-hand-myself = I count myself
by-hand-clock = Count by the clock
by-hand-more = Count one
by-hand-ready =
    Go to your
    start position
by-hand-rest = Rest now
by-hand-ended = Well done
by-hand-count-now =
    Press Space
    each time
by-hand-stay =
    Stay there
    { $seconds }
by-hand-aside-clock = Follow the sound. Nobody watches, and nothing is judged
by-hand-aside = You count. Nobody watches, and nothing is judged
by-hand-kept = Kept as counted by hand
by-hand-count = { $count ->
    [one] 1 repetition, counted by hand
   *[other] { $count } repetitions, counted by hand
}

# --- The goniometer ---
gonio-picture = Live picture. A click on a joint measures it
gonio-hip-flexion = Hip flexion
gonio-hip-abduction = Hip abduction
gonio-knee-flexion = Knee flexion
gonio-ankle-dorsiflexion = Ankle dorsiflexion
gonio-trunk-inclination = Trunk inclination
gonio-trunk-side-bend = Trunk side bend to the right
gonio-shoulder-flexion = Shoulder flexion
gonio-shoulder-abduction = Shoulder abduction
gonio-elbow-flexion = Elbow flexion
gonio-head-flexion = Head flexion
gonio-left = Left
gonio-right = Right
gonio-of-left = { $joint }, left
gonio-of-right = { $joint }, right
gonio-of-lying = { $joint }. Lying: it has an error of its own
gonio-looking = I am looking
gonio-over = The camera gives no more pictures. Try again, or plug it in again first
gonio-turn-left = I cannot judge this from here. Turn the left side to me
gonio-turn-right = I cannot judge this from here. Turn the right side to me
gonio-turn-side = I cannot judge this from here. Turn one side to me
gonio-turn-front = I cannot judge this from here. Turn to face me
gonio-turn-across = I cannot judge this from here. Turn so that I see the whole arm from its side
gonio-no-person = I see nobody. Step into the picture
gonio-out-of-frame = I cannot see all of the joint. Come to the middle
gonio-too-near = I cannot see all of the joint. Go a little back
gonio-too-far = It is too far away for me. Come a little nearer
gonio-low-light = It is too dark for me. Make more light
gonio-hidden = Something hides the joint. Move so that I see it
gonio-too-wide = I cannot measure this well enough with one camera: the error is { $degrees } degrees
gonio-too-wide-lying = Lying or bent down, I cannot measure this well enough: the error is { $degrees } degrees. Stand or sit for it
gonio-unknown-lying = Lying or bent down, I do not know how exact I am here. Stand or sit for it
gonio-still-none = I read no angle now
gonio-still-not = Hold still: I read it by myself
gonio-still-yes = Held still
gonio-held = Last reading
gonio-furthest = Furthest seen
gonio-none = none yet
gonio-by-itself = Read when it is held still
gonio-by-itself-yes = By itself
gonio-by-itself-no = Only when I ask
gonio-keep-furthest = Note the furthest
gonio-forget-furthest = Begin the furthest anew
gonio-back = Back
gonio-freeze = Read now
gonio-again = Try again
gonio-empty = What you read stands here. Hold still for a second, press Space, or raise a hand. The error holds for 19 of 20 readings.
gonio-how-still = held still
gonio-how-asked = by key
gonio-how-hand = by raised hand
gonio-how-furthest = furthest
gonio-both = Left { $left }, right { $right }
gonio-no-difference = No difference that can be measured
gonio-right-more = The right is { $by } more
gonio-right-less = The right is { $by } less
gonio-note = A note to this reading
gonio-delete = Delete: { $reading }
gonio-undo = Bring it back
gonio-copy = Copy as one line
gonio-copied = Copied
gonio-save = Save as a table
gonio-saved = Saved: { $file }
gonio-new-list = Begin a new list
gonio-go-on = Go on with the list of { $at }
key-m = M
key-r = R
key-z = Z
## The therapist's word on home
home-by = From { $by }

## The morning after
felt-morning = How much did it hurt when you got up today?
felt-why-morning = Yesterday, before the exercises, you said { $before }. You can skip this
advice-morning = Go gently today
advice-morning-text = It hurts more than before yesterday's exercises. That can happen, and hurt is not the same as harm. Do about a quarter fewer today, or rest for a day. If it is still up tomorrow, have a word with your therapist before you go on.
plot-morning = next morning
day-pain-morning = Pain: { $morning } of 10 the next morning
day-pain-and-morning = The next morning { $morning }

## How far, in words
end-range = Moved through
end-furthest = Furthest point: { $point }
point-straight = straight, within { $error }°
point-short = { $by }° ± { $error }° short of straight
point-past = { $by }° ± { $error }° past straight
aim-straight = Aim: straight, at most { $to }° short of it
aim-zone = Aim: { $from }° to { $to }°

## One hand alone begins
one-hand-stage-ready-hand-left =
    Raise your left
    hand to start
one-hand-stage-rest-hand-left =
    Raise your left
    hand when ready
one-hand-lead-held-left = The time stands still. Raise your left hand, or press Enter, to go on
one-hand-lead-pause-hand-left = Raise your left hand to go on
one-hand-end-rest-hand-left = Raise your left hand, or wait for the rest
one-hand-lead-pause-gone-left = You left the picture. Come back and raise your left hand to go on
one-hand-hand-title-left = Practise: raise your left hand
one-hand-hand-ask-left = Raise your left hand, high, and hold it a moment
one-hand-stage-ready-hand-right =
    Raise your right
    hand to start
one-hand-stage-rest-hand-right =
    Raise your right
    hand when ready
one-hand-lead-held-right = The time stands still. Raise your right hand, or press Enter, to go on
one-hand-lead-pause-hand-right = Raise your right hand to go on
one-hand-end-rest-hand-right = Raise your right hand, or wait for the rest
one-hand-lead-pause-gone-right = You left the picture. Come back and raise your right hand to go on
one-hand-hand-title-right = Practise: raise your right hand
one-hand-hand-ask-right = Raise your right hand, high, and hold it a moment
patients-or = Or, without typing anything:
patients-keyring = Let this computer keep the key
patients-by-keyring = Open with the key this computer keeps
patients-keyring-aside = The keyring of your account on this computer holds it: whoever is logged in as you can open your patients. A copy of the file opens on this computer alone.
reader-decimal = .

### The reader and the patients' store: days, replay, keys, adding a file

reader-fact-named =
    { $others ->
        [0] planned days done
       *[other] planned days, { $others } on other days
    }
reader-mark-others = + 1: on another day
reader-week-named = Week of { $day }: { $done } of { $asked } planned days done
reader-week-others =
    { $others ->
        [one] one on another day
       *[other] { $others } on other days
    }
replay-stage-of = The patient’s skeleton, as the camera saw it
replay-hold-of = The position is held
replay-cue-of = I said “{ $cue }”
replay-hurt-of = Here “this hurts” was said
patients-change = Change what opens it
patients-change-do = Change it
patients-changed = It is changed
patients-now = The list stays as it is
patients-now-aside = From now on the new passphrase opens it, and the old one no more. Copies you made before open as they did then.
patients-forgotten = I cannot open it
patients-account-head = Where this computer keeps the key
patients-account-text = It is in the keyring of the account with which the list was made. Log in to that account as you usually do, and it opens again.
patients-aside-head = You can begin anew
patients-aside-text = The locked file is put aside under another name beside the new one; nothing is deleted. Should the passphrase come back to you, give the file its old name again.
patients-aside-do = Put it aside and begin anew
adding-title = Adding a file
adding-share = { $percent } % is added
adding-stopping = One moment, I am taking it back
adding-aside = You can stop at any time. Then nothing of this file is added.
adding-stop = Stop
adding-stopped = It was stopped. Nothing of this file was added
whose-otherwise = Earlier files were for { $name }
whose-doubt = Earlier files of this patient were for “{ $earlier }”, this one is for “{ $person }”. If both are the same person, choose the patient once more
clinic-no-folder = This account has no folder of its own. Start Goodform with --folder and a folder’s name
clinic-locked = Your patients are locked
clinic-there = There are patients already. Open them
clinic-ring-empty = The keyring of this computer has no key for your patients. Type the passphrase
clinic-file = Your patients cannot be kept in { $path } ({ $reason }). Free some space or choose another folder
clinic-key = This does not open your patients. It is another passphrase, or the file is damaged
clinic-ring = No keyring answers on this computer. Take a passphrase
clinic-ring-locked = The keyring of this computer is locked. Unlock it and try once more
clinic-newer = Your patients are kept by a newer Goodform. Use that one
clinic-short = Take at least { $letters } letters, so that nobody guesses it
clinic-no-name = Write a name or a pseudonym
clinic-name-taken = There is a patient of this name. Choose another one
clinic-gone = This patient is not here any more
clinic-others = These exercises are with { $name } already. Nothing was added
clinic-full = The disk is full, and nothing of this was added. Free some space and try once more
clinic-database = Your patients cannot be read or kept just now ({ $reason })
clinic-text = Something that was kept of this patient cannot be read
clinic-movement = The movement of this set cannot be read
brought-foreign = This is no file of Goodform for a therapist
brought-newer = This file was made by a newer Goodform. Get that one to read it
brought-broken = This file is damaged or broken off. Ask for it to be sent anew
brought-folder = { $name } is a folder. Choose the file in it
brought-missing = { $name } is not there any more. Choose another file
brought-unopened = { $name } cannot be opened ({ $reason })
brought-unmoved = The movement of this set was not kept
## How each exercise goes: shown and spoken before it
before-way = How it goes
exercise-way-arm-raise = Raise both arms forward and up beside your ears, then lower them slowly.
exercise-way-bird-dog = Stretch one arm forward and the opposite leg back. Hold, come back, and change sides.
exercise-way-bridge = Lift your hips until knees, hips and shoulders make one line, then lower them slowly.
exercise-way-calf-raise = Rise onto your toes as high as you can, then let your heels sink slowly.
exercise-way-calf-stretch-standing = Bend your front knee until your back calf pulls gently. The back heel stays down.
exercise-way-cat-cow = Round your back up to the ceiling, then let your belly sink and look forward.
exercise-way-childs-pose = Let your hips sink towards your heels and stay there, breathing calmly.
exercise-way-clamshell = Keep your feet together and open your top knee like a shell, then close it slowly.
exercise-way-curl-up = Lift your head and shoulders just a little off the mat, hold, and lower them.
exercise-way-dead-bug = Lower one arm and the opposite leg towards the floor, bring them back, and change sides.
exercise-way-hamstring-90-90 = Stretch your knee until the back of your thigh pulls gently, hold, and bend it again.
exercise-way-hip-flexor-half-kneel = Shift your hips forward until the front of your back leg pulls gently, and hold.
exercise-way-hip-hinge = Push your hips back and lean forward with a long back, then stand tall again.
exercise-way-jumping-jack = Jump your feet apart and your arms up, then jump back together.
exercise-way-knee-to-chest = Draw one knee to your chest with your hands, hold, and let it go back slowly.
exercise-way-lower-trunk-rotation = Let both knees sink to one side, come back to the middle, and go to the other side.
exercise-way-pelvic-tilt-supine = Press the small of your back gently into the mat, hold, and let go.
exercise-way-plank = Lift your body into one line from head to heels, and hold it, breathing.
exercise-way-plank-knees = Lift your body into one line from head to knees, and hold it, breathing.
exercise-way-prone-lying = Lie still and let your back grow heavy.
exercise-way-prone-on-elbows = Let your hips sink into the mat and stay there, breathing calmly.
exercise-way-prone-press-up = Press your chest up with your arms while your hips stay down, then lower yourself slowly.
exercise-way-push-up = Bend your arms and lower your chest, then press yourself up again.
exercise-way-push-up-knees = Bend your arms and lower your chest, then press yourself up again.
exercise-way-row-scap-retraction = Draw your elbows back and your shoulder blades together, then let your hands glide forward.
exercise-way-shoulder-abduction = Raise your straight arms out to the sides to shoulder height, then lower them slowly.
exercise-way-side-bridge = Lift your hips until your body is one line, hold, and lower them slowly.
exercise-way-side-bridge-knees = Lift your hips until you are one line from knees to head, hold, and lower them slowly.
exercise-way-single-leg-stance = Lift one foot off the floor and stand still on the other leg.
exercise-way-sit-to-stand = Lean forward, stand up all the way, then sit down slowly.
exercise-way-sit-up = Curl up until you sit, then roll back down slowly.
exercise-way-split-squat = Lower your back knee towards the floor, then push yourself up again.
exercise-way-squat = Bend your knees as if to sit down, as far as it feels good, then stand up again.
exercise-way-standing-extension = Bend gently back over your hands, then come upright again.
exercise-way-standing-hip-abduction = Lift one straight leg out to the side, then lower it slowly.
exercise-way-standing-hip-extension = Lift one straight leg back, then lower it slowly.
exercise-way-standing-hip-flexion = Lift one leg forward, then lower it slowly.
exercise-way-standing-march = Lift one knee to hip height, set it down, then lift the other.
exercise-way-standing-side-bend = Bend your trunk to one side, come back to the middle, and go to the other side.
exercise-way-step-up = Put your whole foot on the step and rise until you stand tall, then step down slowly.
exercise-way-superman = Lift your arms, chest and legs a little off the mat, hold, and lower them.
exercise-way-superman-alternating = Lift one arm and the opposite leg a little, lower them, and change sides.
exercise-way-supine-march = Lift one bent leg until your thigh points up, lower it slowly, then lift the other.
exercise-way-trunk-rotation = Turn your chest to one side, come back to the middle, and turn to the other side.
exercise-way-walking = Walk at a pace at which you can still talk.
exercise-way-wall-angels = Slide your arms up along the wall, then slide them down again.
exercise-way-wall-sit = Slide down the wall until your knees are bent, hold, and slide up again.
## What leaves an exercise out, asked of a therapist about the patient: the question, the reason, and what is asked at home.
## [K], own words, to be confirmed by a physiotherapist

applies-painful-shoulder = Does the patient have a painful shoulder?
applies-why-painful-shoulder = The arms are raised overhead
applies-home-painful-shoulder = Does a shoulder of yours hurt?

applies-cannot-kneel-use-standing-version-at-a-table = Is kneeling impossible for the patient?
applies-why-cannot-kneel-use-standing-version-at-a-table = It is done on hands and knees; at a table it can be done standing
applies-home-cannot-kneel-use-standing-version-at-a-table = Are you unable to kneel?

applies-late-pregnancy-supine = Is the patient late in pregnancy?
applies-why-late-pregnancy-supine = It is done lying on the back, where the womb presses on a large vein
applies-home-late-pregnancy-supine = Are you in the last months of a pregnancy?

applies-acute-calf-achilles-injury = Does the patient have a fresh injury of the calf or the Achilles tendon?
applies-why-acute-calf-achilles-injury = The whole weight goes through calf and tendon
applies-home-acute-calf-achilles-injury = Have you just hurt your calf or the tendon above your heel?

applies-fall-risk-without-support = Might the patient fall, with nothing to hold at home?
applies-why-fall-risk-without-support = It is done standing, partly on one leg or on the toes
applies-home-fall-risk-without-support = Might you fall, and have nothing to hold on to?

applies-acute-calf-or-achilles-injury = Does the patient have a fresh injury of the calf or the Achilles tendon?
applies-why-acute-calf-or-achilles-injury = It stretches calf and tendon
applies-home-acute-calf-or-achilles-injury = Have you just hurt your calf or the tendon above your heel?

applies-osteoporotic-fracture-avoid-end-range-flexion = Does the patient have a fracture from osteoporosis?
applies-why-osteoporotic-fracture-avoid-end-range-flexion = It rounds the back; with weak bones only a little
applies-home-osteoporotic-fracture-avoid-end-range-flexion = Has a bone of yours broken because of thin bones (osteoporosis)?

applies-wrist-knee-pain = Does the patient have pain in a wrist or knee?
applies-why-wrist-knee-pain = It is done on hands and knees
applies-home-wrist-knee-pain = Does a wrist or knee of yours hurt?

applies-flexion-provoked-leg-symptoms = Does bending forward bring on symptoms in the patient's leg?
applies-why-flexion-provoked-leg-symptoms = It bends the lower back
applies-home-flexion-provoked-leg-symptoms = Does bending forward bring on pain, tingling or weakness in a leg?

applies-osteoporotic-fracture = Does the patient have a fracture from osteoporosis?
applies-why-osteoporotic-fracture = It bends the back far
applies-home-osteoporotic-fracture = Has a bone of yours broken because of thin bones (osteoporosis)?

applies-knee-replacement-or-painful-deep-knee-bend = Does the patient have a knee replacement, or pain in a deep knee bend?
applies-why-knee-replacement-or-painful-deep-knee-bend = The knees are bent as far as they go
applies-home-knee-replacement-or-painful-deep-knee-bend = Do you have a new knee joint, or does a deep knee bend hurt?

applies-osteoporotic-vertebral-fracture-or-high-fracture-risk-no = Does the patient have a vertebral fracture from osteoporosis, or bones that break easily?
applies-why-osteoporotic-vertebral-fracture-or-high-fracture-risk-no = It bends the back under load
applies-home-osteoporotic-vertebral-fracture-or-high-fracture-risk-no = Has a bone in your back broken, or do your bones break easily (osteoporosis)?

applies-neck-disorder-until-cleared = Does the patient have a neck disorder that is not cleared yet?
applies-why-neck-disorder-until-cleared = The head is held up against its weight
applies-home-neck-disorder-until-cleared = Do you have a neck problem that nobody has said yes to?

applies-irritable-sciatica = Does the patient have a sciatica that flares up easily?
applies-why-irritable-sciatica = It pulls on the nerve at the back of the leg
applies-home-irritable-sciatica = Do you have pain down a leg that flares up easily (sciatica)?

applies-hip-replacement-precautions = Does the patient have a hip replacement with movements to limit?
applies-why-hip-replacement-precautions = The hip is bent to a right angle
applies-home-hip-replacement-precautions = Do you have a new hip joint, and were you told to limit some movements?

applies-cannot-kneel = Is kneeling impossible for the patient?
applies-why-cannot-kneel = One knee is on the floor
applies-home-cannot-kneel = Are you unable to kneel?

applies-balance-problems-without-a-chair-beside = Does the patient have unsure balance, and no chair beside?
applies-why-balance-problems-without-a-chair-beside = It is done kneeling on one knee
applies-home-balance-problems-without-a-chair-beside = Is your balance unsure, and have you no chair to put beside you?

applies-acute-flexion-provoked-leg-symptoms = Does bending forward bring on symptoms in the patient's leg now?
applies-why-acute-flexion-provoked-leg-symptoms = The trunk is bent forward over the hips
applies-home-acute-flexion-provoked-leg-symptoms = Does bending forward bring on pain, tingling or weakness in a leg now?

applies-impact-provokes-symptoms = Does landing bring on the patient's symptoms?
applies-why-impact-provokes-symptoms = It is done with jumps
applies-home-impact-provokes-symptoms = Does landing after a jump bring on your pain?

applies-unstable-cardiac-symptoms = Does the patient have heart symptoms that are not stable?
applies-why-unstable-cardiac-symptoms = It makes the heart work harder
applies-home-unstable-cardiac-symptoms = Is your heart giving you trouble now?

applies-fall-risk = Might the patient fall?
applies-why-fall-risk = It is done with jumps
applies-home-fall-risk = Might you fall?

applies-hip-replacement-precautions-90-deg = Does the patient have a hip replacement that is to stay below a right angle?
applies-why-hip-replacement-precautions-90-deg = The hip is bent past a right angle
applies-home-hip-replacement-precautions-90-deg = Do you have a new hip joint, and were you told to keep it below a right angle?

applies-recent-spinal-surgery-until-cleared = Does the patient have a recent operation on the back that is not cleared yet?
applies-why-recent-spinal-surgery-until-cleared = It turns or bends the back
applies-home-recent-spinal-surgery-until-cleared = Did you have an operation on your back that nobody has said yes to yet?

applies-unstable-fracture = Does the patient have a fracture that is not firm yet?
applies-why-unstable-fracture = It turns the back
applies-home-unstable-fracture = Do you have a broken bone that is not firm yet?

applies-uncontrolled-high-blood-pressure-no-long-holds = Does the patient have high blood pressure that is not under control?
applies-why-uncontrolled-high-blood-pressure-no-long-holds = A long hold raises it further
applies-home-uncontrolled-high-blood-pressure-no-long-holds = Is your blood pressure high and not under control?

applies-shoulder-wrist-pain = Does the patient have pain in a shoulder or wrist?
applies-why-shoulder-wrist-pain = The arms carry the trunk
applies-home-shoulder-wrist-pain = Does a shoulder or wrist of yours hurt?

applies-extension-worsens-symptoms-e-g-spinal-stenosis-spondylolisthesis = Does bending back make the patient's symptoms worse, as with stenosis or spondylolisthesis?
applies-why-extension-worsens-symptoms-e-g-spinal-stenosis-spondylolisthesis = The lower back lies bent back
applies-home-extension-worsens-symptoms-e-g-spinal-stenosis-spondylolisthesis = Does bending back make things worse for you?

applies-late-pregnancy = Is the patient late in pregnancy?
applies-why-late-pregnancy = It is done lying on the belly
applies-home-late-pregnancy = Are you in the last months of a pregnancy?

applies-cannot-get-up-from-the-floor-safely = Does the patient have trouble getting up from the floor safely?
applies-why-cannot-get-up-from-the-floor-safely = It is done on the floor
applies-home-cannot-get-up-from-the-floor-safely = Do you have trouble getting up from the floor safely?

applies-as-prone-lying = Does bending back make the patient worse, or is lying on the belly unsuitable (late pregnancy, getting up)?
applies-why-as-prone-lying = It is done lying on the belly, bent back
applies-home-as-prone-lying = Does bending back make things worse, are you late in pregnancy, or is it hard to get up from the floor?

applies-symptoms-worse-with-extension-stenosis-spondylolisthesis = Does bending back make the patient's symptoms worse, as with stenosis or spondylolisthesis?
applies-why-symptoms-worse-with-extension-stenosis-spondylolisthesis = It bends the lower back backwards
applies-home-symptoms-worse-with-extension-stenosis-spondylolisthesis = Does bending back make things worse for you?

applies-recent-abdominal-or-spinal-surgery-until-cleared = Does the patient have a recent operation on belly or back that is not cleared yet?
applies-why-recent-abdominal-or-spinal-surgery-until-cleared = It stretches the belly and bends the back
applies-home-recent-abdominal-or-spinal-surgery-until-cleared = Did you have an operation on your tummy or back that nobody has said yes to yet?

applies-wrist-shoulder-pain = Does the patient have pain in a wrist or shoulder?
applies-why-wrist-shoulder-pain = The arms press the trunk up
applies-home-wrist-shoulder-pain = Does a wrist or shoulder of yours hurt?

applies-painful-shoulder-or-wrist = Does the patient have a painful shoulder or wrist?
applies-why-painful-shoulder-or-wrist = The arms carry the trunk
applies-home-painful-shoulder-or-wrist = Does a shoulder or wrist of yours hurt?

applies-uncontrolled-hypertension-no-breath-holding = Does the patient have high blood pressure that is not under control?
applies-why-uncontrolled-hypertension-no-breath-holding = Who holds the breath under load raises it further
applies-home-uncontrolled-hypertension-no-breath-holding = Is your blood pressure high and not under control?

applies-kneeling-pain = Does the patient have pain when kneeling?
applies-why-kneeling-pain = The weight is on the knees
applies-home-kneeling-pain = Does kneeling hurt you?

applies-painful-arc = Does the patient have pain in the middle of raising an arm (painful arc)?
applies-why-painful-arc = The arms are raised sideways
applies-home-painful-arc = Does your shoulder hurt in the middle of raising your arm?

applies-painful-shoulder-on-the-support-side = Does the patient have a painful shoulder on the side that supports?
applies-why-painful-shoulder-on-the-support-side = One arm carries the trunk
applies-home-painful-shoulder-on-the-support-side = Does the shoulder that you lean on hurt?

applies-painful-shoulder-or-recent-shoulder-surgery-on-the = Does the patient have a painful or recently operated shoulder on the side that supports?
applies-why-painful-shoulder-or-recent-shoulder-surgery-on-the = One arm carries the trunk
applies-home-painful-shoulder-or-recent-shoulder-surgery-on-the = Does the shoulder that you lean on hurt, or was it operated on lately?

applies-high-fall-risk-without-support = Might the patient easily fall, with nothing to hold at home?
applies-why-high-fall-risk-without-support = It is done on one leg, or bent back while standing
applies-home-high-fall-risk-without-support = Might you easily fall, and have nothing to hold on to?

applies-unsafe-to-stand-without-help = Does the patient need help to stand?
applies-why-unsafe-to-stand-without-help = It is done by standing up
applies-home-unsafe-to-stand-without-help = Do you need help to stand?

applies-osteoporotic-vertebral-fracture-or-high-fracture-risk = Does the patient have a vertebral fracture from osteoporosis, or bones that break easily?
applies-why-osteoporotic-vertebral-fracture-or-high-fracture-risk = It bends the back under load
applies-home-osteoporotic-vertebral-fracture-or-high-fracture-risk = Has a bone in your back broken, or do your bones break easily (osteoporosis)?

applies-balance-problems-without-support = Does the patient have unsure balance, and nothing to hold at home?
applies-why-balance-problems-without-support = One foot stands far behind the other
applies-home-balance-problems-without-support = Is your balance unsure, and have you nothing to hold on to?

applies-unsafe-standing-balance-hold-a-counter = Does the patient stand unsteadily?
applies-why-unsafe-standing-balance-hold-a-counter = It is done standing; a worktop to hold helps
applies-home-unsafe-standing-balance-hold-a-counter = Do you stand unsteadily?

applies-spinal-stenosis-spondylolisthesis-or-extension-provoked-leg-symptoms = Does the patient have stenosis or spondylolisthesis, or leg symptoms when bending back?
applies-why-spinal-stenosis-spondylolisthesis-or-extension-provoked-leg-symptoms = It bends the lower back backwards
applies-home-spinal-stenosis-spondylolisthesis-or-extension-provoked-leg-symptoms = Do you have a narrow spinal canal or a slipped vertebra, or does bending back bring on pain or tingling in a leg?

applies-dizziness-on-looking-up = Does the patient get dizzy when looking up?
applies-why-dizziness-on-looking-up = The head goes back with the trunk
applies-home-dizziness-on-looking-up = Do you get dizzy when you look up?

applies-extension-provoked-symptoms = Does bending back bring on the patient's symptoms?
applies-why-extension-provoked-symptoms = The leg goes back, and the lower back with it
applies-home-extension-provoked-symptoms = Does bending back bring on your pain, tingling or weakness?

applies-fall-risk-without-rail = Might the patient fall, with no rail beside the step?
applies-why-fall-risk-without-rail = It is done on a step
applies-home-fall-risk-without-rail = Might you fall, and have no rail beside the step?

applies-painful-shoulder-impingement = Does the patient have a shoulder that pinches when the arm is raised?
applies-why-painful-shoulder-impingement = The arms slide up the wall
applies-home-painful-shoulder-impingement = Does your shoulder pinch and hurt when you raise your arm?

applies-acute-knee-pain = Does the patient have knee pain now?
applies-why-acute-knee-pain = The knees carry the weight bent
applies-home-acute-knee-pain = Does your knee hurt now?

## Planner: what leaves an exercise out, and what is kept

plan-no = No
plan-yes = Yes
plan-rest-no = The others do not apply
plan-leave-out = Leave out: { $names }
plan-because-hint = Why it stays, in your words
plan-lacks-why = Please write why it stays
plan-all-out = Everything is left out. Choose other exercises
plan-check-none = Nothing has to be asked
plan-check-unnamed = For these the library names nothing; you know what to ask: { $names }
plan-ask-full = I ask twelve questions at home, no more
plan-unread = I could not read the programme you left. I put it aside, in my folder, as { $file }
plan-unkept-full = The disk is full. What you make stays in this window: make some room, then I keep it again
plan-unkept-read-only = I may not write into my folder. What you make stays in this window: save it before you close
plan-unkept = I cannot keep what you make just now. It stays in this window: save it before you close
plan-show = Open the sheet to print it
plan-shown = The sheet opens in a window of its own. Print it from there
plan-not-shown = This computer opens no sheet by itself. It lies in { $folder }: open it there, or print it on another computer
sheet-page = Page { $page } of { $of }
# --- The studio: the words of a cue, spoken before the microphone ---
studio-sound-record = Record it
studio-sound-anew = Record it anew
studio-sound-play = Listen
studio-voice = Speak your cue
studio-voice-say = Say these words, as you say them to your patient
studio-voice-listening = I am listening
studio-voice-left = { $seconds } s left
studio-voice-quiet = Very quiet. Come closer to the computer
studio-voice-loud = I hear you well
studio-voice-stop = I have said it
studio-voice-heard = I heard { $seconds } s. The silence before and after it is gone.
studio-voice-full = Ten seconds are the most. Listen whether all of it is there.
studio-voice-cut = The microphone went away in the middle. Listen whether all of it is there.
studio-voice-play = Listen to it
studio-voice-again = Record again
studio-voice-keep = Keep it
studio-voice-discard = Discard
studio-voice-unheard = I find no loudspeaker to play it. Plug one in and press again.
studio-ear-none = I find no microphone. Plug one in or turn it on, then record again.
studio-ear-busy = Another program uses the microphone. Close it, then record again.
studio-ear-refused = This computer does not let Goodform use the microphone. Allow it in the system's settings, then record again.
studio-ear-lost = The microphone went away. Plug it in again, then record again.
studio-ear-silent = I heard nobody speak. Check that the microphone is not muted, come closer, and record again.

# --- The studio: a raised hand ends a recording, and nothing begun is replaced ---
studio-ends-hand = It ends by itself after the last one. Raise a hand and stand still to keep these now
one-hand-studio-ends-hand-left = It ends by itself after the last one. Raise your left hand and stand still to keep these now
one-hand-studio-ends-hand-right = It ends by itself after the last one. Raise your right hand and stand still to keep these now
studio-tries-hand = Raise a hand and stand still to end the try-out
one-hand-studio-tries-hand-left = Raise your left hand and stand still to end the try-out
one-hand-studio-tries-hand-right = Raise your right hand and stand still to end the try-out
studio-tries-key = Enter or Esc ends the try-out
studio-forget-one = Delete { $name }
studio-bring-back = Bring back what was deleted

# --- Several files at once ---
files-wait =
    { $files ->
        [one] One more file waits
       *[other] { $files } more files wait
    }
reader-others = You dropped { $files } files. This is the first; the others are not open.
reader-keep-all = Keep all { $files } with your patients
reader-others-left =
    { $files ->
        [one] The other file is not open; drop it once more
       *[other] The other { $files } files are not open; drop them once more
    }
came-title = What came of your files
came-left = Left out. Nothing of it was added
came-open = Choose a patient to see what is there.
brought-another = Another file lies in its place now. Open that one to see it
# --- The printed sheet: whether it is one page ---
sheet-fit-one = The sheet is one page.
sheet-fit-words = The sheet has { $pages } pages. For one page, shorten your words on: { $words }
sheet-fit-whole = the whole
sheet-fit-exercises = The sheet has { $pages } pages: so many exercises have no room on one. For one page, take { $out ->
    [one] one exercise
   *[other] { $out } exercises
} out and keep your words short.

# --- The planner: what a programme has room for ---
plan-full = A programme has { $most } exercises at most. Take one out first
plan-too-large = The programme is too large with its recordings. Take one of your own exercises out, or the recorded sounds of its cues
## Studio: a sound of older words
studio-sound-older = The words have changed. Your sound still says “{ $said }”; the words are now “{ $now }”.

## Studio: waiting, and templates without their recording
studio-recast = Which exercise is it?
studio-recast-one = Which exercise it is
studio-recast-about = I look for the repetitions again, as they are of that exercise. The recording stays as it is.
studio-looked = { $percent } % of the clip is looked at
studio-no-recording = No recording in this file
studio-no-recording-about = You can change it, try it out, or record it anew
studio-figure-drawn = The drawn figure
studio-figure-line = Its line, without a picture
studio-try-figure-alone = Your recording is not in this file. The drawn figure moves in its place.
studio-try-nothing = Your recording is not in this file, and the figure does not know this movement. Here is what your patient is asked for. Press “Try it now” to see it before the camera.
studio-asked = What is asked for
studio-asked-one = { $measure }: { $aim } at the target, ± { $allow }
studio-asked-said = { $when }: “{ $cue }”
studio-asked-silent = { $when }: I say nothing
studio-cue-same = As shown: { $words }
studio-no-camera = { $why }
studio-unread = { $why }
studio-unsaved = It could not be saved, and stays here: { $why }
studio-disk-full = The disk is full, and it could not be saved there. Make some room, or choose another place
studio-against-which = Compare with which template?
