//! `rkt-pod`: starts, enters and stops pods shaped like those of rkt.

fn main() -> std::process::ExitCode {
    rkt_pods::main()
}
