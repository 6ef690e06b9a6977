# Installs with the machine's own package manager what `kijk_wat_ontbreekt` (zoeken.sh) noted; sourced by opzet.sh.
# shellcheck disable=SC2154 # namen, deb, brew and LOG come from zoeken.sh

# Fills `beheer` with what must stand before a command that needs rights; fails where somebody would have to be asked.
is_beheerder() {
    beheer=
    [ "$(id -u)" != 0 ] || return 0
    heeft sudo && sudo -n true 2>/dev/null && beheer="sudo -n"
}

# The same, and asks for a password; fails where there is no way to get them.
word_beheerder() {
    if is_beheerder; then
        return 0
    elif heeft sudo && [ -t 0 ]; then
        meld "Er moet iets geïnstalleerd worden ($namen): typ het wachtwoord van je computer als daarom gevraagd wordt."
        beheer=sudo
        sudo -v || return 1
    else
        return 1
    fi
}

met_apt() {
    # shellcheck disable=SC2086 # $beheer is a list of words
    $beheer env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 "$@" >>"$LOG" 2>&1 </dev/null
}

# Gets the Chromium without a window, asked for once: where it is not to be had, the tests take longer.
probeer_kale_chromium() {
    if ! heeft chromium-headless-shell && heeft apt-cache && apt-cache show chromium-headless-shell >/dev/null 2>&1 && is_beheerder; then
        met_apt install -y --no-install-recommends chromium-headless-shell || true
    fi
    : >"$KAAL"
}

# shellcheck disable=SC2086 # $deb is a list of words
installeer_met_apt() {
    zelf="laat een beheerder \"apt-get install $deb\" uitvoeren en geef daarna je opdracht opnieuw."
    word_beheerder || stop "op deze computer ontbreekt nog: $namen; $zelf"
    meld "Ik installeer op je computer: $namen."
    # A failed update need not matter (one source of many may be down); the install tells.
    met_apt update || true
    met_apt install -y --no-install-recommends $deb ||
        stop "installeren lukt niet; controleer de verbinding met internet of $zelf Meer staat in $LOG."
}

installeer_met_brew() {
    opdracht=$(zoek_brew) || stop "installeer eerst Homebrew (of zelf: $namen) en geef daarna de opdracht opnieuw."
    meld "Ik installeer op je computer: $namen."
    for pakket in $brew; do
        case $pakket in
        # Homebrew may refuse Chromium, because it is not signed by Apple's rules; Chrome serves as well.
        chromium)
            "$opdracht" install --cask chromium >>"$LOG" 2>&1 </dev/null && zoek_chromium >/dev/null ||
                "$opdracht" install --cask google-chrome >>"$LOG" 2>&1 </dev/null
            ;;
        firefox) "$opdracht" install --cask firefox >>"$LOG" 2>&1 </dev/null ;;
        *) "$opdracht" install "$pakket" >>"$LOG" 2>&1 </dev/null ;;
        esac || stop "installeren lukt niet; controleer de verbinding met internet, of voer zelf uit: brew install $pakket. Meer staat in $LOG."
    done
}

installeer() {
    if is_mac; then
        installeer_met_brew
    elif heeft apt-get; then
        installeer_met_apt
    else
        stop "installeer eerst zelf: $namen. Geef daarna de opdracht opnieuw."
    fi
}
