# Sourced by up, bench, verify-ledger and the risk programs: builds the programs that are missing or older than their sources. Runs in the
# project root.

modules="service-kit borrower-service budget-service reminder-service deploy/handset deploy/verifier deploy/local"

# What a module's build leaves behind when it is complete.
product_of() {
  case "$1" in
    service-kit) echo "service-kit/target/service-kit-0.1.0.jar" ;;
    deploy/verifier) echo "deploy/verifier/target/ledger-verifier-0.1.0.jar" ;;
    deploy/simulation) echo "deploy/simulation/target/simulation-0.1.0.jar" ;;
    risk-model) echo "risk-model/target/risk-model-0.1.0.jar" ;;
    deploy/risk) echo "deploy/risk/target/risk-training-0.1.0.jar" ;;
    deploy/local) echo "deploy/local/target/local-launcher-0.1.0.jar" ;;
    *) echo "$1/target/quarkus-app/quarkus-run.jar" ;;
  esac
}

# A product is stale when one of its own sources, of a library of ours that it uses, or the root pom is newer.
is_stale() {
  local product sources
  product=$(product_of "$1")
  [ -f "$product" ] || return 0
  sources="pom.xml $1/pom.xml $1/src/main"
  case "$1" in
    deploy/local | deploy/verifier | risk-model) ;;
    deploy/risk) sources="$sources risk-model/pom.xml risk-model/src/main" ;;
    deploy/simulation) sources="$sources service-kit/src/main risk-model/src/main borrower-service/src/main reminder-service/src/main" ;;
    borrower-service) sources="$sources service-kit/pom.xml service-kit/src/main risk-model/pom.xml risk-model/src/main" ;;
    reminder-service) sources="$sources service-kit/pom.xml service-kit/src/main reply-model/pom.xml reply-model/src/main" ;;
    *) sources="$sources service-kit/pom.xml service-kit/src/main" ;;
  esac
  # shellcheck disable=SC2086  # a list of folders, none with a space
  [ -n "$(find $sources -newer "$product" -print -quit)" ]
}

build_what_is_stale() {
  local stale="" module log
  for module in $modules; do
    if is_stale "$module"; then stale="${stale:+$stale,}$module"; fi
  done
  [ -n "$stale" ] || return 0
  need_maven || return 1
  mkdir -p deploy/local/target
  log=deploy/local/target/build.log
  echo "Building what is new (the first time takes a few minutes) …"
  if ! mvn -B -DskipTests -pl "$stale" -am package 2>&1 | tee "$log" |
    awk '/^\[INFO\] Building [a-z-]+ /{print "  " $3; fflush()}'; then
    echo "The build did not succeed:" >&2
    grep -m 20 '^\[ERROR\]' "$log" >&2 || tail -n 20 "$log" >&2
    return 1
  fi
  # Maven leaves a product alone when its content did not change; the next start must not take it for stale.
  for module in $modules; do touch "$(product_of "$module")"; done
}
