#!/usr/bin/env bash
# A tour of the demonstration. Start it first: mvn package payara-micro:start
# Needs bash and curl. For another address: NOTITIA=http://127.0.0.1:8099 src/docs/tour.sh
set -euo pipefail
cd "$(dirname "$0")/../.."
notitia=${NOTITIA:-http://127.0.0.1:8080}
api=$notitia/api/v1
answer=
status=

stop() {
  printf '%s\n' "$@" >&2
  exit 1
}

# send ROLE METHOD ADDRESS [CURL OPTION...]: keeps the body in $answer and the code in $status.
send() {
  local role=$1 method=$2 address=$3
  shift 3
  answer=$(curl --silent --user "$role:notitia-demo" --request "$method" \
    --write-out '\n%{http_code}' "$@" "$address") ||
    stop "Nothing answers at $notitia." "Start the demonstration: mvn package payara-micro:start"
  status=${answer##*$'\n'}
  answer=${answer%$'\n'*}
}

# call ROLE METHOD PATH [BODY [CURL OPTION...]]: prints the call; ends the tour if it fails.
call() {
  local role=$1 method=$2 path=$3 body=${4-}
  shift $(($# < 4 ? $# : 4))
  printf '%s  %s %s\n' "$role" "$method" "$path" | masked
  if [ -n "$body" ]; then
    printf '%s\n' "$body" | sed 's/^/    /'
    set -- "$@" --header 'Content-Type: application/json' --data-binary "$body"
  fi
  send "$role" "$method" "$api$path" "$@"
  [ "$status" -lt 400 ] || stop "  $status $answer"
}

# masked: the path as the API description writes it.
masked() {
  sed -E 's/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/{id}/g'
}

# member NAME: its first text value in the answer.
member() {
  [[ $answer =~ \"$1\":\"([^\"]*)\" ]] || stop "The answer has no $1: $answer"
  printf '%s' "${BASH_REMATCH[1]}"
}

# show NAME...: these members of the answer, one line for each object of a list.
show() {
  local names object line
  names=$(IFS='|' && printf '%s' "$*")
  sed -e 's/\([[,]\){/\1\
{/g' <<<"$answer" | while IFS= read -r object; do
    line=$(grep -oE "\"($names)\":(\"[^\"]*\"|\[[^]{]*\]|[^][{},]+)" <<<"$object" |
      sed 's/":/": /' | paste -s -d , -) || continue
    printf '  {%s}\n' "${line//,\"/, \"}"
  done
}

# wait_for PATTERN ROLE PATH: asks again until the answer matches, for a minute at most.
wait_for() {
  local end=$((SECONDS + 60))
  until send "$2" GET "$api$3" && [[ $status = 200 && $answer =~ $1 ]]; do
    [ $SECONDS -lt $end ] || stop "Still waiting after a minute: $3" "  $status $answer"
    sleep 0.3
  done
}

chapter() {
  printf '\n# %s\n' "$@"
}

send crm POST "$api/subjects/search" --header 'Content-Type: application/json' --data '{"customerNumber": "90001"}'
[ "$status" = 200 ] || stop "The server at $notitia is not a demonstration: $status" "$answer"
[[ $answer != *'"90001"'* ]] ||
  stop "The tour has run here before. Reset the demonstration first:" \
    "stop the server (Ctrl-C), delete the directory data and start the server again."

chapter "Import a CRM's file. What the notice has no place for is left out, and counted."
call crm POST /imports '{"target": "subjects", "key": "customerNumber",
 "columns": {"CustomerKey": "customerNumber", "FirstName": "givenName", "LastName": "familyName",
             "EmailAddress": ["emails", "username"], "BirthDate": {"field": "birthDate", "format": "M/d/yyyy"},
             "Gender": {"field": "gender", "values": {"M": "MALE", "F": "FEMALE", "NA": "UNKNOWN"}}},
 "fixed": {"source": "THIRD_PARTY"}}'
job=$(member id)
call crm PUT "/imports/$job/content" '' \
  --header 'Content-Type: text/csv' --upload-file src/test/resources/import/customers.csv
wait_for '"state":"F(INISHED|AILED)"' crm "/imports/$job"
printf 'crm  GET /imports/{id}\n'
show state rowsRead created rejected column values
call crm GET "/imports/$job/rejections"
show row field reason | LC_ALL=C sort

chapter "Find a person by the beginning of any word of the name, without case or accents."
call crm POST /subjects/search '{"name": "munoz tom"}'
show id name customerNumber emails
person=$(member id)

chapter "The same person over SOAP."
soap="<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body>
  <getSubject xmlns='urn:notitia:register:v1'><id>$person</id></getSubject>
</e:Body></e:Envelope>"
printf 'clerk  POST /soap/v1/register\n%s\n' "$soap" | sed '2,$s/^/    /'
send clerk POST "$notitia/soap/v1/register" --header 'Content-Type: text/xml' --data "$soap"
[ "$status" = 200 ] || stop "  $status $answer"
grep -oE '<r:(name|customerNumber|birthDate|emails)>[^<]*</[^>]*>' <<<"$answer" | sed 's/^/  /'

chapter "Who accessed this person's data? The audit trail, as an auditor sees it."
call auditor GET "/subjects/$person/accesses"
show account act protocol outcome subjects

chapter "May a campaign contact Ann? Every rule that says no is named. Then she consents."
send crm POST "$api/subjects/search" --header 'Content-Type: application/json' --data '{"customerNumber": "D-1001"}'
ann=$(member id)
call crm GET "/subjects/$ann/permissions?purpose=electronic-marketing&channel=EMAIL"
show allowed against
call crm POST "/subjects/$ann/choices" '{"kind": "CONSENT", "purpose": "electronic-marketing", "channel": "EMAIL",
 "evidence": "Ticked: tell me by e-mail."}'
call crm GET "/subjects/$ann/permissions?purpose=electronic-marketing&channel=EMAIL"
show allowed against

chapter "Whom may the campaign contact?"
call crm POST /audiences '{"purpose": "electronic-marketing", "channel": "EMAIL"}' --header 'Accept: text/csv'
tr -d '\r' <<<"$answer" | sed 1d | cut -d , -f 2,3 | grep . | LC_ALL=C sort | sed 's/^/  /'

chapter "Change the notice: orders are kept for 11 years. What does that mean?"
send officer GET "$api/notice"
draft=${answer/'"period":"P10Y","from":"OCCURRENCE"'/'"period":"P11Y","from":"OCCURRENCE"'}
printf 'officer  POST /notices\n    the notice in force, with "period": "P11Y" for orders\n'
send officer POST "$api/notices" --header 'Content-Type: application/json' --data-binary @- <<<"$draft"
[ "$status" = 201 ] || stop "  $status $answer"
draft=$(member id)
call officer GET "/notices/$draft/difference"
show material place before after
show en

chapter "Publish it. Two seconds later it is in force, and each person gets a message."
call officer POST "/notices/$draft/publication" '{}'
wait_for '"SENT"' officer "/subjects/$ann/messages"
printf 'officer  GET /subjects/{id}/messages\n'
show kind language state
