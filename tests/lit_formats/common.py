import os

# What a sanitizer reads; everything else of the caller's environment stays outside (lit keeps PATH).
PASSED_ON = ["ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "ASAN_SYMBOLIZER_PATH"]


def isolated_environment(config) -> dict[str, str]:
    """A home of the suite's own: a test neither reads nor fills the user's cache and configuration."""
    home = os.path.join(config.test_exec_root, "home")
    environment = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    environment.setdefault("UBSAN_OPTIONS", "print_stacktrace=1")
    environment.setdefault("ASAN_SYMBOLIZER_PATH", os.path.join(config.llvm_tools, "llvm-symbolizer"))
    return environment | {
        "HOME": home,
        "XDG_CACHE_HOME": os.path.join(home, ".cache"),
        "XDG_CONFIG_HOME": os.path.join(home, ".config"),
        "GIT_CONFIG_GLOBAL": os.devnull,
        "LC_ALL": "C.UTF-8",
    }
