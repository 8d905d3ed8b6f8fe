/** How the script begins: its settings, its files, and who asks. */
export const opening = `
set -u -o pipefail
umask 077
# No pager, no prompt, several tries of a call that AWS throttles.
export AWS_PAGER='' AWS_CLI_AUTO_PROMPT=off AWS_RETRY_MODE=standard AWS_MAX_ATTEMPTS=4
`;

/** From here on bash has read the whole script, so that it may come through a pipe. */
export const running = String.raw`
tidy_up() {
  stop_query
  rm -rf "$work"
}

interrupted() {
  say "Stopped. $out is only a part."
  exit 130
}

prepare() {
  command -v aws >/dev/null 2>&1 || stop_here 'There is no aws command here. Use AWS CloudShell, or install AWS CLI version 2.'
  work=$(mktemp -d) || stop_here 'Cannot make a folder for the answers.'
  ask_region=''
  account=null
  calls=0
  failed=0
  out="tollgate-$(date -u +%Y%m%dT%H%M%SZ).ndjson"
  trap tidy_up EXIT
  trap interrupted INT TERM
  : >"$work/failed"
  : >"$work/error"
  if [ -e "$out" ]; then stop_here "$out is there already."; fi
  : >"$out" || stop_here "Cannot write to $out here. Change to a folder of your own."
  seconds=$(date -u +%s)
  end="$(day_of "$seconds")T00:00:00Z"
  start="$(day_of $((seconds - days * 86400)))T00:00:00Z"
}

# Whose account it is, asked in the first Region. Without credentials nothing else can be asked.
identify() {
  local id
  region=''
  ask_region=$1
  if ask '' '@identity@' sts get-caller-identity; then
    id=$(values Account)
    case $id in
      *[!0-9]* | '') ;;
      *) account="\"$id\"" ;;
    esac
  elif grep -q -E 'credentials|ExpiredToken|InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|security token|SSO|[Ll]ogin' "$work/error"; then
    rm -f "$out"
    stop_here "AWS does not know these credentials: $(error_code). Sign in, and run the script again."
  fi
}

finish() {
  region=''
  printf '{"calls":%s,"notAnswered":%s}' "$calls" "$failed" >"$work/answer"
  write_line complete '' 1 0
  if [ "$failed" != 0 ]; then
    say "$failed of $calls calls had no answer, and only their part is missing:"
    cat "$work/failed" >&2
  fi
  say "Done: $out. Give that file to Tollgate. It holds ids and addresses of your account; delete it when you are done."
}
`;
