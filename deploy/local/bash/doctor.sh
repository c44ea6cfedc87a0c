# What this machine has and lacks for the stack. Sourced by ./dudao; needs nothing but bash.

doctor() {
    local problems=0 jdk maven
    if jdk="$(find_jdk)"; then
        finding ok "JDK" "$(jdk_version "$jdk") in $jdk"
    else
        finding missing "JDK" "25 or newer is needed: 'sdk install java 25-tem', or your package manager's temurin-25-jdk"
    fi
    maven="$(maven_version)"
    if [ -n "$maven" ] && at_least "$maven" 3 8 7; then
        finding ok "Maven" "$maven"
    else
        finding missing "Maven" "3.8.7 or newer is needed${maven:+, this is $maven}: your package manager's maven"
    fi
    if command -v node >/dev/null 2>&1; then
        finding ok "Node" "$(node --version) (only the console needs it)"
    else
        finding note "Node" "not there; only the console needs it"
    fi
    if [ "$(id -u)" = 0 ]; then
        if unshare -U true >/dev/null 2>&1; then
            finding ok "User" "root; PostgreSQL runs in a user namespace"
        else
            finding missing "User" "root without user namespaces, in which PostgreSQL refuses to run: use an ordinary user"
        fi
    else
        finding ok "User" "$(id -un)"
    fi
    doctor_memory
    doctor_disk
    doctor_ports
    finding ok "State" "$home"
    [ "$problems" -eq 0 ]
}

# finding ok|note|missing <what> <text>; counts what is missing
finding() {
    [ "$1" != missing ] || problems=$((problems + 1))
    printf '%-8s %-8s %s\n' "$1" "$2" "$3"
}

doctor_memory() {
    local free=""
    if [ -r /proc/meminfo ]; then
        free="$(awk '/^MemAvailable:/ { print int($2 / 1024) }' /proc/meminfo)"
    fi
    if [ -z "$free" ]; then
        finding note "Memory" "the stack needs about 2.5 GiB"
    elif [ "$free" -ge 2560 ]; then
        finding ok "Memory" "$free MiB free, about 2 560 are needed"
    else
        finding missing "Memory" "$free MiB free, about 2 560 are needed"
    fi
}

doctor_disk() {
    local folder="$home" free
    while [ ! -d "$folder" ]; do folder="$(dirname "$folder")"; done
    free="$(df -Pk "$folder" | awk 'NR == 2 { print int($4 / 1024) }')"
    if [ "$free" -ge 3072 ]; then
        finding ok "Disk" "$free MiB free for $home"
    else
        finding missing "Disk" "$free MiB free for $home, about 3 072 are needed"
    fi
    [ -w "$folder" ] || finding missing "Disk" "$folder cannot be written to"
}

doctor_ports() {
    local name default variable port
    while IFS='=' read -r name default; do
        case "$name" in '' | \#*) continue ;; esac
        variable="DUDAO_$(printf '%s' "$name" | tr 'a-z-' 'A-Z_')_PORT"
        port="${!variable:-$((default + ${DUDAO_PORT_OFFSET:-0}))}"
        if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            finding ok "Port" "$port ($name)"
        elif is_up; then
            finding ok "Port" "$port ($name), in use by this stack"
        else
            finding missing "Port" "$port ($name) is in use; $variable or DUDAO_PORT_OFFSET moves it"
        fi
    done <"$root/deploy/local/src/main/resources/ports.properties"
}
