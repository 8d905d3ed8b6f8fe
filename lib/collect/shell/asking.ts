/**
 * The part of the script that asks AWS and writes the answers. Bash 3.2 with sed, grep, tr, cut, date, of GNU or BSD.
 *
 * JSON has no raw newline within a string, so `--output json` without its newlines is one line. The answer's first key is
 * the next page's token, because `--query` names it first. An error's text keeps printable ASCII alone, and is cut before
 * it is escaped.
 */
export const asking = String.raw`
say() {
  printf '%s\n' "$*" >&2
}

stop_here() {
  say "$1"
  exit 1
}

now() {
  date -u +%Y-%m-%dT%H:%M:%SZ
}

# A day, from seconds since 1970: GNU's date, else BSD's.
day_of() {
  date -u -d "@$1" +%Y-%m-%d 2>/dev/null || date -u -r "$1" +%Y-%m-%d
}

# A text as a JSON string holds it.
printable() {
  LC_ALL=C tr '\n' ' ' | LC_ALL=C tr -cd '\040-\176' | cut -c 1-400 | sed 's/[\\"]/\\&/g'
}

# write_line OPERATION REGION PAGE RC: the error's text is in "$work/error", the answer in "$work/answer".
write_line() {
  local in_region=null
  if [ -n "$2" ]; then in_region="\"$2\""; fi
  {
    printf '{"tollgate":1,"operation":"%s","region":%s,"account":%s,"at":"%s","page":%s,"rc":%s,"error":' \
      "$1" "$in_region" "$account" "$(now)" "$3" "$4" &&
      if [ "$4" = 0 ]; then printf 'null'; else printf '"%s"' "$(printable <"$work/error")"; fi &&
      printf ',"answer":' &&
      if [ "$4" = 0 ] && [ -s "$work/answer" ]; then cat "$work/answer"; else printf 'null'; fi &&
      printf '}\n'
  } >"$work/line" || stop_here "No room in $work. $out is only a part."
  cat "$work/line" >>"$out" || stop_here "Cannot write to $out, which is only a part."
}

# One call of one page, into "$work/answer" and "$work/error".
one_page() {
  calls=$((calls + 1))
  aws "$@" --region "$ask_region" --output json --no-paginate --query "$query" \
    --cli-connect-timeout 10 --cli-read-timeout 60 </dev/null 2>"$work/error" |
    LC_ALL=C tr -d '\r\n' >"$work/answer"
}

# Whether the error is one that passes: AWS was asked too fast, or did not answer.
passes() {
  grep -q -E 'Throttl|RequestLimitExceeded|LimitExceededException|TooManyRequests|BandwidthLimitExceeded|SlowDown|PriorRequestNotComplete|ServiceUnavailable|InternalError|InternalFailure|InternalServerError|[Tt]imeout|[Tt]imed out|Connection was closed|Could not connect' "$work/error"
}

# The error's code where AWS gives one.
error_code() {
  local code
  code=$(LC_ALL=C sed -n 's/.*An error occurred (\([A-Za-z0-9.]*\)).*/\1/p' "$work/error" | head -n 1)
  if grep -q -E 'Invalid choice|Unknown options' "$work/error"; then code='unknown to this version of the AWS CLI'; fi
  if [ -z "$code" ]; then code=$(printable <"$work/error" | cut -c 1-80); fi
  printf '%s' "$code"
}

not_answered() {
  failed=$((failed + 1))
  write_line "$1" "$region" "$2" "$3"
  printf '  %s%s: %s\n' "$1" "$(if [ -n "$region" ]; then printf ' in %s' "$region"; fi)" "$(error_code)" >>"$work/failed"
}

# ask TOKEN_KEY QUERY SERVICE COMMAND OPTION...: every page of one question, all of them in "$work/pages".
# A page that is not answered is written with its error; what came before it stays.
ask() {
  local token_key=$1 operation="$3 $4" page=1 token='' last='' attempt rc option=--next-token
  query=$2
  shift 2
  if [ "$token_key" = NextPageToken ]; then option=--next-page-token; fi
  : >"$work/pages"
  while :; do
    attempt=1
    while :; do
      if [ -n "$token" ]; then one_page "$@" "$option=$token"; else one_page "$@"; fi
      rc=$?
      if [ "$rc" = 0 ] || [ "$attempt" -ge 5 ] || ! passes; then break; fi
      sleep $((attempt * attempt * 2))
      attempt=$((attempt + 1))
    done
    if [ "$rc" = 0 ]; then
      case $(LC_ALL=C sed 's/^\(.\).*\(.\)$/\1\2/' "$work/answer") in
        '{}') ;;
        *)
          rc=250
          printf 'The answer is no JSON object' >"$work/error"
          ;;
      esac
    fi
    if [ "$rc" != 0 ]; then
      not_answered "$operation" "$page" "$rc"
      return 1
    fi
    write_line "$operation" "$region" "$page" 0
    cat "$work/answer" >>"$work/pages"
    printf '\n' >>"$work/pages"
    if [ -z "$token_key" ] || grep -q -E "^\{ *\"$token_key\": *(null|\"\")" "$work/answer"; then return 0; fi
    last=$token
    token=$(LC_ALL=C sed -n "s/^{ *\"$token_key\": *\"\([A-Za-z0-9+/=_.~|-]*\)\".*/\1/p" "$work/answer")
    page=$((page + 1))
    if [ -z "$token" ] || [ "$token" = "$last" ] || [ "$page" -gt 1000 ]; then
      printf 'The token of the next page cannot be used' >"$work/error"
      not_answered "$operation" "$page" 251
      return 1
    fi
  done
}

# values KEY: the texts of a key in all pages, one a line, each once; ids of AWS alone.
values() {
  LC_ALL=C grep -o -E "\"$1\": *\"[A-Za-z0-9_.:-]+\"" "$work/pages" | sed 's/^"[^"]*": *"//; s/"$//' | sort -u
}
`;
