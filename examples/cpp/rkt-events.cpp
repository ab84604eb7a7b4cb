// SPDX-License-Identifier: Apache-2.0
// Shows what happens in rkt containers: live, or from a capture file.
// usage: rkt-events [-n COUNT] [FILE]   (live needs root and the kernel module; Ctrl-C ends)
#define SINSP_RS_EXCEPTIONS
#include <sinsp.hpp>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <limits>
#include <unistd.h>

namespace {

sinsp_rs *running; // for the signal handler

extern "C" void on_signal(int) { sinsp_rs_stop(running); }

void show(const char *file, std::uint64_t most)
{
    using sinsp_cpp::Inspector;
    auto inspector = (file ? Inspector::open_file(file) : Inspector::open_live()).value();
    auto format = sinsp_cpp::Format::compile("*%evt.num %container.id %container.name %container.image "
                                            "%proc.name %evt.type %fd.name").value();
    if (auto error = inspector.set_filter("container.type = rkt and evt.category != internal"))
        throw sinsp_cpp::Exception(error);
    running = inspector.get();
    std::signal(SIGINT, on_signal);
    std::signal(SIGTERM, on_signal);
    // However this function is left: first the signals, then what they use.
    struct Quiet {
        ~Quiet() { std::signal(SIGINT, SIG_DFL), std::signal(SIGTERM, SIG_DFL); }
    } quiet;

    sinsp_cpp::Error error;
    for (auto event : inspector.events(error)) {
        if (!event || !(std::cout << inspector.text(format) << std::endl))
            throw std::runtime_error("standard output is closed");
        if (--most == 0)
            break;
    }
    if (error)
        throw sinsp_cpp::Exception(error);
    auto stats = sinsp_cpp::detail::sized<scap_rs_stats>();
    sinsp_rs_get_source_stats(inspector.get(), &stats);
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
