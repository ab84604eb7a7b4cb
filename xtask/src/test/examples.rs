//! The C ABI: headers, libraries, and the examples in C, C++ and Rust, built as a user builds them, run
//! plainly, under AddressSanitizer and under Valgrind.

use super::Context;
use super::host::succeed;
use crate::workspace;
use scap_vm::Result;

/// Runs the tests of the C ABI.
pub fn run(context: &Context) -> Result<()> {
    succeed(
        workspace::cargo()
            .args(["test", "--package", "abi-tests", "--"])
            .args(&context.arguments),
    )
}
