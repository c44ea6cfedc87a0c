#!/usr/bin/env bash
# An inspection from the plan to a restated scorecard, with curl against a running stack (./dudao up):
# plan → draw → assign → offline bundle → answers twice and out of order → submit → findings → correction → rejected →
# verified → appeal → re-score → scorecard restated. Needs curl and jq. Run it as often as you like: each run tells its own
# story at unit N01. A test executes it, so what it shows is true.
set -euo pipefail

root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
url="${DUDAO_URL:-http://127.0.0.1:8080}"
run="$(date +%s)"
zone=Asia/Shanghai
today="$(TZ=$zone date +%F)"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

step() { printf '\n── %s\n' "$*"; }
fail() { printf 'walkthrough: %s\n' "$*" >&2; exit 1; }
now() { date -u +%FT%TZ; }
uuid() { printf '%s-%04d-4000-8000-%012d' "$(printf '%08x' "$((run % 4294967296))")" "$1" "$RANDOM"; }

# The token of a demo user; asked for once.
token() {
    [ -s "$work/token.$1" ] || "$root/dudao" --no-build token "$1" >"$work/token.$1"
    cat "$work/token.$1"
}

# The subject of a demo user, by which an inspector is known.
subject() {
    local payload
    payload="$(token "$1" | cut -d . -f 2 | tr '_-' '/+')"
    while [ $((${#payload} % 4)) -ne 0 ]; do payload="$payload="; done
    printf '%s' "$payload" | base64 -d | jq -r .sub
}

# call <user> <status> <method> <path> [body]: the answer's body; fails unless the status is one of those wanted (200|201).
call() {
    local user="$1" wanted="$2" method="$3" path="$4" status
    local arguments=(-sS -X "$method" -H "Authorization: Bearer $(token "$user")" -D "$work/headers" -o "$work/body")
    [ $# -lt 5 ] || arguments+=(-H 'Content-Type: application/json' -d "$5")
    [ "$method" != POST ] || arguments+=(-H "Idempotency-Key: walk-$run-$(printf '%s' "$user$path${5:-}" | cksum | tr ' ' -)")
    status="$(curl "${arguments[@]}" -w '%{http_code}' "$url/api/v1$path")"
    case "|$wanted|" in *"|$status|"*) ;; *) fail "$method $path answered $status: $(cat "$work/body")" ;; esac
    cat "$work/body"
}

# until_true <seconds> <what> <command …>: runs the command until it prints true.
until_true() {
    local end=$((SECONDS + $1)) what="$2"
    shift 2
    until [ "$("$@")" = true ]; do
        [ "$SECONDS" -lt "$end" ] || fail "$what did not happen in time"
        sleep 0.3
    done
}

step "The ground: a region, unit N01, a checklist, two inspectors"
# The same as the demo has them, so that both can be told on one stack.
call admin 207 POST /regions:batch '{"items": [{"path": "/north", "name": "北区 North"}, {"path": "/north/harbour", "name": "港湾 Harbour"}]}' >/dev/null
call admin 207 POST /units:batch '{"items": [{"code": "N01", "name": "港湾一号厅 Harbour Hall 1", "category": "service-hall",
    "regionPath": "/north/harbour", "timeZone": "'$zone'"}]}' >/dev/null
checklist="walk-$run"
call admin 201 POST /checklists '{"code": "'"$checklist"'", "titles": {"zh-CN": "门店检查", "en": "Store visit"},
    "method": "PERCENTAGE", "passMark": 80, "sections": [
      {"code": "hall", "titles": {"zh-CN": "大厅", "en": "Hall"}, "items": [
        {"code": "greeting", "texts": {"zh-CN": "主动问候", "en": "Greets customers"}, "maxPoints": 10, "passPoints": 6},
        {"code": "queue", "texts": {"zh-CN": "排队不超过五分钟", "en": "Queue below five minutes"}, "maxPoints": 10}]},
      {"code": "safety", "titles": {"zh-CN": "安全", "en": "Safety"}, "items": [
        {"code": "exit", "texts": {"zh-CN": "安全出口畅通", "en": "Fire exit is free"}, "maxPoints": 10, "kind": "CRITICAL"},
        {"code": "lights", "texts": {"zh-CN": "照明良好", "en": "Lights work"}, "maxPoints": 10}]}]}' \
    | jq '{code, version, status}'
call admin 207 POST /inspectors:batch '{"items": [
    {"code": "inspector-north", "name": "北区检查员一 North 1", "subject": "'"$(subject inspector-north)"'", "kind": "INTERNAL", "regions": ["/north"]},
    {"code": "inspector-north-2", "name": "北区检查员二 North 2", "subject": "'"$(subject inspector-north-2)"'", "kind": "INTERNAL", "regions": ["/north"]}]}' >/dev/null

step "Plan: a visit of N01 every week, two days to make it"
plan="$(call supervisor-north 201 POST /plans '{"code": "walk-'"$run"'", "titles": {"zh-CN": "每周检查", "en": "Weekly visit"},
    "checklist": "'"$checklist"'", "kind": "SCHEDULED", "recurrence": "FREQ=WEEKLY", "startsAt": "'"$today"'T00:00:00",
    "target": {"units": ["N01"]}, "window": "P2D", "lead": "P21D"}' | jq -r .id)"
planned() { call supervisor-north 200 GET "/visits?originId=$plan&sort=windowStart" | jq '.items | length >= 3'; }
until_true 60 "planning the visits" planned
call supervisor-north 200 GET "/visits?originId=$plan&sort=windowStart" | jq -c '.items[] | {unit, status, windowStart, windowEnd}'
visit="$(call supervisor-north 200 GET "/visits?originId=$plan&sort=windowStart" | jq -r '.items[0].id')"

step "Draw: one unit of the region by lot, two inspectors; anybody can make the draw again"
draw="$(call supervisor-north 201 POST /draws '{"regions": ["/north"], "units": 1, "kind": "SPOT_CHECK", "checklist": "'"$checklist"'",
    "coolDownDays": 0, "window": {"start": "'"$(date -u -d '+3 days' +%FT00:00:00Z 2>/dev/null || date -u -v+3d +%FT00:00:00Z)"'",
    "end": "'"$(date -u -d '+10 days' +%FT00:00:00Z 2>/dev/null || date -u -v+10d +%FT00:00:00Z)"'"}}' | tee "$work/draw" | jq -r .id)"
jq -c '{algorithm, candidates, listHash, seed}' "$work/draw"
call analyst 200 GET "/draws/$draw/replay" | tee "$work/replay" | jq -c .
[ "$(jq .same "$work/replay")" = true ] || fail "the replay differs"

step "Assign: the planned visit goes to inspector-north"
call supervisor-north 200 POST "/visits/$visit:assign" '{"inspectors": ["inspector-north"]}' | jq -c '{status, inspectors}'

step "Offline bundle: all that the phone needs; asked again it costs nothing"
call inspector-north 200 GET "/visits/$visit/bundle" | jq -c '{unit: .unit.code, items: [.checklist.sections[].items[].code], openActions: (.openActions | length)}'
etag="$(tr -d '\r' <"$work/headers" | awk -F': ' 'tolower($1) == "etag" {print $2}')"
again="$(curl -sS -o /dev/null -w '%{http_code}' -H "Authorization: Bearer $(token inspector-north)" -H "If-None-Match: $etag" "$url/api/v1/visits/$visit/bundle")"
[ "$again" = 304 ] || fail "the bundle was sent again: $again"
echo "If-None-Match $etag → $again"

step "Check in, then answers: out of order, and twice, as a bad network makes it"
call inspector-north 200 POST "/visits/$visit:check-in" '{"at": "'"$(now)"'", "reason": "INDOORS"}' | jq -c '{status, checklistVersion}'
answer() { # id item points [note]
    jq -cn --arg id "$1" --arg item "$2" --argjson points "$3" --arg note "${4:-}" --arg at "$(now)" \
        '{id: $id, device: "phone-1", answer: ({item: $item, points: $points, recordedAt: $at} + if $note == "" then {} else {note: $note} end)}'
}
greeting="$(answer "$(uuid 1)" greeting 10)"
queue="$(answer "$(uuid 2)" queue 4 "Nine people, two counters")"
exit_="$(answer "$(uuid 3)" exit 0 "Boxes before the door")"
lights="$(answer "$(uuid 4)" lights 10)"
call inspector-north 207 PUT "/visits/$visit/answers" "{\"items\": [$lights, $queue]}" | jq -c '[.items[].status]'
call inspector-north 207 PUT "/visits/$visit/answers" "{\"items\": [$exit_, $greeting, $queue, $lights]}" | jq -c '[.items[].status]'
call inspector-north 207 PUT "/visits/$visit/answers" "{\"items\": [$greeting, $exit_]}" | jq -c '[.items[].status]'

step "Submit: only now is there a score and a verdict"
expected="$(printf '%s\n' "$greeting" "$queue" "$exit_" "$lights" | jq -sc '[.[].id]')"
inspection="$(call inspector-north 201 POST "/visits/$visit:submit" '{"completedAt": "'"$(now)"'", "expected": '"$expected"'}' \
    | tee "$work/inspection" | jq -r .id)"
jq -c '{score, verdict, criticalFailed, findings: [.findings[] | {itemCode, severity}]}' "$work/inspection"
[ "$(jq -r '"\(.score) \(.verdict)"' "$work/inspection")" = "60 FAIL" ] || fail "60 FAIL was expected"

value() { # the day's mean score of the checklist's inspections at N01, as the facts behind the scorecard have it
    call analyst 200 GET "/scorecards/facts?unit=N01&period=$today&indicator=inspection.score&limit=200" \
        | jq -r '[.items[] | select(.sourceId == "'"$inspection"'") | .numerator][0] // "none"'
}
is_value() { [ "$(value)" = "$1" ] && echo true || echo false; }
until_true 60 "the scorecard with 60" is_value 60
echo "On the scorecard of N01: $(value)"

step "Findings and corrections: done, rejected, done again, verified by another person"
action="$(jq -r '.findings[] | select(.itemCode == "exit") | .correctiveActionId' "$work/inspection")"
correction='{"closedOn": "'"$today"'", "note": "Boxes moved", "permanentAction": "Delivery goes to the back door",
    "prevention": "Marked on the floor", "rootCause": {"category": "METHOD", "whys": ["Boxes stand there", "Deliveries come at noon"]}}'
call unit-manager-n01 200 POST "/corrective-actions/$action:complete" "$correction" | jq -c '{severity, stage, status, closedOn}'
call supervisor-north 200 POST "/corrective-actions/$action:reject" '{"reason": "The photo shows the boxes still there"}' | jq -c '{stage, status, closedOn, dueOn}'
call unit-manager-n01 200 POST "/corrective-actions/$action:complete" "${correction/Boxes moved/Boxes moved, really}" | jq -c '{stage, status, closedOn}'
call supervisor-north 200 POST "/corrective-actions/$action:verify" '{"note": "Seen on the spot"}' | jq -c '{stage, status, verifiedOn}'

step "Appeal: the unit asks for another answer to one item, a panel of two grants it"
appeal="$(call unit-manager-n01 201 POST /appeals '{"inspection": "'"$inspection"'", "statement": "It was the hour of a power cut.",
    "appealedItems": [{"item": "queue", "points": 10, "argument": "The ticket machine had no power; see the log."}]}' | jq -r .id)"
vote='{"votes": [{"item": "queue", "grant": true, "reason": "The log of the power company says so."}]}'
call supervisor-north 200 POST "/appeals/$appeal:vote" "$vote" | jq -c '{status, votesCast}'
call admin 200 POST "/appeals/$appeal:vote" "$vote" | jq -c '{status, outcome}'

step "Re-scored as a new revision; what was read before is kept"
call analyst 200 GET "/inspections/$inspection" | tee "$work/inspection" | jq -c '{revision, score, verdict, findingCount}'
call analyst 200 GET "/inspections/$inspection/revisions" | jq -c '.revisions[] | {revision, score, verdict}'
[ "$(jq .score "$work/inspection")" = 75 ] || fail "a score of 75 was expected"

step "The scorecard is restated"
until_true 60 "the scorecard with 75" is_value 75
echo "On the scorecard of N01: $(value)"

step "Who did what: the trail of the inspection, unbroken"
call admin 200 GET "/trails/inspection?chain=$inspection&limit=200" | jq -r '.items | reverse | .[] | "\(.place) \(.aggregate) \(.action)"'
call admin 200 GET "/trails/inspection/$inspection:verify" | tee "$work/trail" | jq -c .
[ "$(jq .intact "$work/trail")" = true ] || fail "the trail is broken"

step "Every list as a table: the corrective actions of N01"
curl -sS -H "Authorization: Bearer $(token supervisor-north)" -H 'Accept: text/csv' \
    "$url/api/v1/corrective-actions?unit=N01&checklist=$checklist" | head -n 3 | cut -c 1-160

printf '\nThe walkthrough is through.\n'
