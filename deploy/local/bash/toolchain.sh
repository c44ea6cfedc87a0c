# Finds a JDK that is new enough and Maven, in the places where people have them. Sourced by ./dudao.

required_java=25
# Where systems keep JDKs; patterns.
system_folders="/usr/lib/jvm/* /opt/* /Library/Java/JavaVirtualMachines/*/Contents/Home"

# The feature version of the JDK in a folder (it must have javac), or 0.
jdk_version() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || { echo 0; return; }
    local version=""
    if [ -r "$1/release" ]; then
        version="$(sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release")"
    fi
    if [ -z "$version" ]; then
        version="$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([0-9][0-9]*\).*/\1/p' | head -n 1)"
    fi
    echo "${version:-0}"
}

# Candidate folders, most wanted first, one a line.
jdk_candidates() {
    [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
    local java
    if java="$(command -v java 2>/dev/null)"; then
        java="$(real_path "$java")"
        dirname "$(dirname "$java")"
    fi
    local folder
    for folder in $system_folders "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        [ -d "$folder" ] && echo "$folder"
    done
    if [ -x /usr/libexec/java_home ]; then
        /usr/libexec/java_home -v "$required_java+" 2>/dev/null || true
    fi
}

real_path() {
    local path="$1" link
    while [ -L "$path" ]; do
        link="$(readlink "$path")"
        case "$link" in /*) path="$link" ;; *) path="$(dirname "$path")/$link" ;; esac
    done
    echo "$path"
}

# Prints the home of the first JDK that is new enough; fails when there is none.
find_jdk() {
    local candidate
    while IFS= read -r candidate; do
        if [ "$(jdk_version "$candidate")" -ge "$required_java" ]; then
            echo "$candidate"
            return 0
        fi
    done <<EOF
$(jdk_candidates)
EOF
    return 1
}

require_jdk() {
    find_jdk && return 0
    complain "no JDK $required_java was found in JAVA_HOME, on the PATH, in /usr/lib/jvm, /opt, ~/.sdkman or ~/.jdks"
    if [ -n "${JAVA_HOME:-}" ]; then
        complain "JAVA_HOME ($JAVA_HOME) is Java $(jdk_version "$JAVA_HOME")"
    fi
    complain "get one: 'sdk install java 25-tem' (sdkman.io), your package manager's temurin-25-jdk or openjdk-25-jdk,"
    complain "or an archive of adoptium.net unpacked in /opt; then run this again"
    return 1
}

# Fails, saying how to get it, unless Maven is there and new enough.
require_maven() {
    local version
    version="$(maven_version)"
    if [ -z "$version" ]; then
        complain "Maven (mvn) is not on the PATH; 3.8.7 or newer is needed"
        complain "get it: your package manager's maven, 'brew install maven', or 'sdk install maven'"
        return 1
    fi
    if ! at_least "$version" 3 8 7; then
        complain "Maven $version is too old, 3.8.7 or newer is needed"
        return 1
    fi
}

# Prints the version of mvn, or nothing. Asked outside of the repository, whose .mvn/jvm.config needs the right JDK.
maven_version() {
    command -v mvn >/dev/null 2>&1 || return 0
    (cd / && JAVA_HOME="$(find_jdk || true)" mvn -v 2>/dev/null) | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p' | head -n 1
}

# Whether a version such as 3.9.1 is at least major, minor, patch.
at_least() {
    local major minor patch
    IFS=. read -r major minor patch <<EOF
$1
EOF
    patch="${patch%%[!0-9]*}"
    [ $((${major:-0} * 1000000 + ${minor:-0} * 1000 + ${patch:-0})) -ge $(($2 * 1000000 + $3 * 1000 + $4)) ]
}
