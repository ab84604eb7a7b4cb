//! The launcher of rkt-shaped pods, as a program of this suite.

fn main() -> std::process::ExitCode {
    rkt_pods::main()
}
