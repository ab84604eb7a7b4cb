//! Loading and unloading the module.

use std::ffi::CString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const LOADED: &str = "/sys/module/scap";

/// The module's file.
#[derive(Debug)]
pub struct Module {
    path: PathBuf,
    image: Vec<u8>,
}

impl Module {
    /// Reads it.
    pub fn new(path: &Path) -> Result<Self, String> {
        let image = fs::read(path).map_err(|e| format!("{}: {e}; see --module", path.display()))?;
        Ok(Self {
            path: path.to_owned(),
            image,
        })
    }

    /// Whether it is loaded.
    pub fn is_loaded() -> bool {
        fs::read_to_string(format!("{LOADED}/initstate")).is_ok_and(|s| s.trim() == "live")
    }

    /// How many open files hold it.
    pub fn users() -> Result<u32, String> {
        let text = fs::read_to_string(format!("{LOADED}/refcnt")).map_err(|e| e.to_string())?;
        text.trim().parse().map_err(|e| format!("refcnt: {e}"))
    }

    /// Loads it with `parameters`.
    pub fn load(&self, parameters: &str) -> io::Result<()> {
        let parameters = CString::new(parameters).map_err(io::Error::other)?;
        // SAFETY: image and parameters live through the call.
        let ret = unsafe {
            libc::syscall(
                libc::SYS_init_module,
                self.image.as_ptr(),
                self.image.len(),
                parameters.as_ptr(),
            )
        };
        if ret < 0 {
            return Err(io::Error::last_os_error());
        }
        wait_for_nodes();
        Ok(())
    }

    /// Loads it unless it is there.
    pub fn load_if_absent(&self) -> Result<(), String> {
        if Self::is_loaded() {
            return Ok(());
        }
        self.load("")
            .map_err(|e| format!("cannot load {}: {e}", self.path.display()))
    }

    /// Removes it if nobody uses it.
    pub fn try_unload() -> io::Result<()> {
        // SAFETY: the name is NUL-terminated.
        let ret =
            unsafe { libc::syscall(libc::SYS_delete_module, c"scap".as_ptr(), libc::O_NONBLOCK) };
        if ret < 0 {
            Err(io::Error::last_os_error())
        } else {
            Ok(())
        }
    }

    /// Removes it; an error when somebody still uses it after some seconds.
    pub fn unload(&self) -> Result<(), String> {
        let limit = Instant::now() + Duration::from_secs(10);
        loop {
            match Self::try_unload() {
                Ok(()) => return Ok(()),
                Err(e) if Instant::now() > limit => return Err(format!("cannot unload: {e}")),
                Err(_) => std::thread::sleep(Duration::from_millis(20)),
            }
        }
    }
}

/// The nodes are made by a thread of the kernel; loading does wait for it, a look costs nothing.
fn wait_for_nodes() {
    for _ in 0..500 {
        if Path::new("/dev/scap0").exists() {
            return;
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}
