// SPDX-License-Identifier: Apache-2.0
// Shows what happens in rkt containers: live, or from a capture file.
// usage: rkt-events [-n COUNT] [FILE]   (live needs root and the kernel module; Ctrl-C ends)
#include <sinsp.h>

#include <atomic>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <limits>
#include <memory>
#include <stdexcept>
#include <string>
#include <unistd.h>

namespace {

struct Close {
    void operator()(sinsp_rs *handle) const { sinsp_rs_close(handle); }
    void operator()(sinsp_rs_format *format) const { sinsp_rs_format_free(format); }
};
template <typename T> using Owned = std::unique_ptr<T, Close>;

void check(scap_rs_result result, const sinsp_rs *handle = nullptr)
{
    if (result < SCAP_RS_RESULT_OK) {
        const char *text = sinsp_rs_last_error(handle);
        throw std::runtime_error(text ? text : "no message");
    }
}

Owned<sinsp_rs> open(const char *file)
{
    sinsp_rs *handle = nullptr;
    check(file ? sinsp_rs_open_file(file, &handle) : sinsp_rs_open_live(nullptr, &handle));
    return Owned<sinsp_rs>(handle);
}

Owned<sinsp_rs_format> compile(const char *text)
{
    sinsp_rs_format *format = nullptr;
    check(sinsp_rs_format_compile(text, false, &format));
    return Owned<sinsp_rs_format>(format);
}

std::atomic<sinsp_rs *> running{nullptr};

extern "C" void on_signal(int) { sinsp_rs_stop(running); }

void show(const char *file, std::uint64_t most)
{
    auto inspector = open(file);
    auto format = compile("*%evt.num %container.id %container.name %container.image "
                          "%proc.name %evt.type %fd.name");
    check(sinsp_rs_set_filter(inspector.get(), "container.type = rkt and evt.category != internal"), inspector.get());
    running = inspector.get();
    std::signal(SIGINT, on_signal);
    std::signal(SIGTERM, on_signal);
    // However this function is left: first the signals, then what they use.
    struct Quiet {
        ~Quiet() { std::signal(SIGINT, SIG_DFL), std::signal(SIGTERM, SIG_DFL); }
    } quiet;

    while (most > 0) {
        const auto result = sinsp_rs_next(inspector.get(), nullptr);
        check(result, inspector.get());
        if (result == SCAP_RS_RESULT_EOF)
            break;
        const char *line = nullptr;
        if (result != SCAP_RS_RESULT_OK) // a time limit, or a new section of a file
            continue;
        check(sinsp_rs_format_event(inspector.get(), format.get(), &line, nullptr), inspector.get());
        if (!(std::cout << line << std::endl))
            throw std::runtime_error("standard output is closed");
        most--;
    }
    scap_rs_stats stats{};
    stats.size = sizeof stats;
    check(sinsp_rs_get_source_stats(inspector.get(), &stats), inspector.get());
    if (const auto lost = stats.drops_buffer + stats.drops_page_fault)
        std::cerr << "rkt-events: lost " << lost << " of " << stats.events << " events\n";
}

} // namespace

int main(int argc, char **argv)
{
    auto most = std::numeric_limits<std::uint64_t>::max();
    for (int option; (option = getopt(argc, argv, "n:")) != -1;)
        if (option != 'n' || (most = std::strtoull(optarg, nullptr, 10)) == 0)
            return std::cerr << "usage: rkt-events [-n COUNT] [FILE]\n", 2;
    try {
        show(optind < argc ? argv[optind] : nullptr, most);
    } catch (const std::exception &error) {
        std::cerr << "rkt-events: " << error.what() << '\n';
        return 1;
    }
}
