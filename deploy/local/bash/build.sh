# Builds what is stale and runs the tests. Sourced by ./dudao.

launcher_modules="deploy/local/kafka deploy/local"
service_modules="inspection-service feedback-service risk-service training-service programme-service reporting-service
deploy/gateway"
libraries="contracts service-kit service-kit/attachments"

# Whether a supervisor of this state folder lives; what it runs from is not rebuilt under it.
is_up() {
    local pid
    [ -r "$home/run/supervisor.pid" ] || return 1
    pid="$(cut -d ' ' -f 1 "$home/run/supervisor.pid")"
    [ -n "$pid" ] && ps -ww -p "$pid" -o args= 2>/dev/null | grep -q io.dudao.local.Main
}

# Whether a module's sources are newer than what was last built from them. A folder's time tells of deleted files.
is_stale() {
    local module="$1" stamp="$root/$1/target/.built"
    [ -e "$stamp" ] || return 0
    local sources=("$root/$module/pom.xml")
    [ -d "$root/$module/src/main" ] && sources+=("$root/$module/src/main")
    [ "$module" = deploy/local/kafka ] || sources+=("$root/pom.xml")
    [ -n "$(find "${sources[@]}" -newer "$stamp" -print 2>/dev/null | head -n 1)" ]
}

# build_stale launcher|everything|bench
build_stale() {
    stale_modules "$1"
    [ ${#stale[@]} -gt 0 ] || return 0
    mkdir -p "$home/logs"
    build_lock
    # Whoever held the lock may have built the same.
    stale_modules "$1"
    [ ${#stale[@]} -eq 0 ] || build_modules "${stale[@]}"
    build_unlock
}

# Sets the array stale. A service is stale with the libraries too, a module without sources is not there yet.
stale_modules() {
    local module libraries_stale=no wanted="$launcher_modules"
    stale=()
    case "$1" in
        everything) wanted="$launcher_modules $service_modules" ;;
        bench) wanted="inspection-service benchmarks" ;;
    esac
    if [ "$1" != launcher ]; then
        for module in $libraries; do
            ! is_stale "$module" || libraries_stale=yes
        done
    fi
    for module in $wanted; do
        [ -d "$root/$module/src/main" ] || [ "$module" = deploy/local/kafka ] || continue
        case "$module" in
            *-service) [ "$libraries_stale" = yes ] || is_stale "$module" || continue ;;
            *) is_stale "$module" || continue ;;
        esac
        stale+=("$module")
    done
}

build_modules() {
    local java_home list module started="$SECONDS" stamp="$home/build.stamp.$$"
    require_maven || exit 1
    java_home="$(require_jdk)" || exit 1
    list="$(IFS=,; echo "$*")"
    # Of the time at which the build begins: what is edited meanwhile is stale again.
    touch "$stamp"
    printf 'Building %s (log: %s)\n' "${list//,/, }" "$home/logs/build.log"
    # Two modules at a time, but not while an empty local repository fills: Maven 3.8 does not lock it.
    local threads=1
    [ ! -d "$HOME/.m2/repository/io/quarkus/quarkus-core" ] || threads=2
    if ! (cd "$root" && JAVA_HOME="$java_home" mvn -B -T "$threads" -P benchmarks -Dmaven.test.skip=true -Dspotless.check.skip=true \
        package -pl "$list" -am 2>&1) | tee "$home/logs/build.log" | build_progress "$started"; then
        complain "the build failed; the end of $home/logs/build.log:"
        grep -v '^WARNING' "$home/logs/build.log" | grep -E '^\[(ERROR|FATAL)\]|BUILD|Could not|Exception' | head -n 30 >&2
        rm -f "$stamp"
        build_unlock
        exit 1
    fi
    case " $* " in
        *-service*) stamp_modules "$stamp" $libraries "$@" ;;
        *) stamp_modules "$stamp" "$@" ;;
    esac
    rm -f "$stamp"
    printf 'Built in %d s\n' "$((SECONDS - started))"
}

# Notes in every module that it was built from what was there at the time of the first argument.
stamp_modules() {
    local stamp="$1" module
    shift
    for module in "$@"; do
        if [ -d "$root/$module/target" ]; then
            cp -p "$stamp" "$root/$module/target/.built"
        fi
    done
}

# Shows Maven's output as a line a module, with a count of fetched files while an empty local repository fills.
build_progress() {
    awk '
        /^\[INFO\] Building .* \[[0-9]+\/[0-9]+\]$/ {
            place = $NF; $1 = ""; $2 = ""; sub(/ [^ ]+ +\[[0-9]+\/[0-9]+\]$/, ""); sub(/^ +/, "")
            printf "  %s %s\n", place, $0; fflush()
        }
        /^(\[INFO\] )?Downloaded from / { if (++fetched % 100 == 0) { printf "      %d files fetched\n", fetched; fflush() } }
    '
}

# One build at a time in this checkout. The lock is a link that names its owner, so making it and naming it is one step.
build_lock() {
    local owner waited=0 lock="$root/.dudao/build.lock"
    mkdir -p "$root/.dudao"
    until ln -s "$$" "$lock" 2>/dev/null; do
        owner="$(readlink "$lock" 2>/dev/null || true)"
        if [ -n "$owner" ] && ! ps -p "$owner" >/dev/null 2>&1; then
            # Whoever moves it away has it to himself, so two waiting processes cannot both take it as free.
            mv "$lock" "$lock.stale.$$" 2>/dev/null && rm -f "$lock.stale.$$"
            continue
        fi
        [ $((waited % 20)) -ne 0 ] || printf 'Another ./dudao (pid %s) is building, waiting for it\n' "$owner"
        waited=$((waited + 1))
        sleep 1
    done
    trap build_unlock EXIT
}

build_unlock() {
    local lock="$root/.dudao/build.lock"
    [ "$(readlink "$lock" 2>/dev/null || true)" != "$$" ] || rm -f "$lock"
    trap - EXIT
}

# The launcher runs from a copy, so that a build does not replace the jar under a running one.
launcher_copy() {
    local built="$root/deploy/local/target/local-stack.jar"
    [ -e "$built" ] || { complain "the launcher is not built: run ./dudao without --no-build"; exit 1; }
    mkdir -p "$home"
    if ! cmp -s "$built" "$home/launcher.jar"; then
        cp "$built" "$home/launcher.jar.$$"
        mv -f "$home/launcher.jar.$$" "$home/launcher.jar"
    fi
}

# The whole suite; a line a module and a test class, the full log in a file, the sum at the end.
run_tests() {
    local java_home status=0 log="$home/logs/test.log"
    require_maven || exit 1
    java_home="$(require_jdk)" || exit 1
    mkdir -p "$home/logs"
    touch "$home/test.stamp.$$"
    printf 'Running the test suite (full log: %s)\n' "$log"
    set +e
    (cd "$root" && JAVA_HOME="$java_home" mvn -B -ntp verify "$@" 2>&1) | tee "$log" \
        | grep --line-buffered -E '^\[[A-Z]+\] +(Tests run:|Building |Running |BUILD |Total time)|^\[ERROR\]|FAILURE'
    status="${PIPESTATUS[0]}"
    set -e
    if [ "$status" = 0 ] && [ $# -eq 0 ]; then
        stamp_modules "$home/test.stamp.$$" $libraries $launcher_modules $service_modules
    fi
    rm -f "$home/test.stamp.$$"
    awk '
        /^\[[A-Z]+\] Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+$/ {
            gsub(/,/, ""); run += $4; failed += $6 + $8; skipped += $10
        }
        END { printf "%d passed, %d failed, %d skipped\n", run - failed - skipped, failed, skipped }' "$log"
    return "$status"
}
