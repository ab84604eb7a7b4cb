// SPDX-License-Identifier: Apache-2.0
// A small agent: tells of containers and of writes below /etc in them, and sums up at the end.
// usage: agent [FILE]   (live needs root and the kernel module; Ctrl-C ends)
#include <sinsp.hpp>

#include <csignal>
#include <iostream>
#include <map>
#include <string>

namespace {

sinsp_rs *running; // for the signal handler

extern "C" void on_signal(int) { sinsp_rs_stop(running); }

// Called while the inspector reads.
extern "C" void on_change(void *, const sinsp_rs_change *change)
{
    const std::string_view id(static_cast<const char *>(change->container_id.data), change->container_id.len);
    if (change->life == SINSP_RS_LIFE_CONTAINER_NEW && change->container)
        std::cout << "container " << id << " is there\n";
    else if (change->life == SINSP_RS_LIFE_CONTAINER_GONE)
        std::cout << "container " << id << " is gone\n";
}

int fail(const sinsp_cpp::Error &error) { return std::cerr << "agent: " << error.text << '\n', 1; }

} // namespace

int main(int argc, char **argv)
{
    using namespace sinsp_cpp;
    if (SCAP_RS_CHECK_VERSION() != SCAP_RS_RESULT_OK)
        return std::cerr << "agent: " << scap_rs_last_error(nullptr) << '\n', 1;
    auto opened = argc > 1 ? Inspector::open_file(argv[1]) : Inspector::open_live();
    if (!opened)
        return fail(opened.error());
    Inspector &inspector = *opened;
    auto rule = Filter::compile("evt.type in (open, openat, openat2, creat) and evt.is_open_write = true "
                                "and fd.name startswith /etc/");
    auto process = inspector.field("proc.name"), file = inspector.field("fd.name"),
         container = inspector.field("container.name");
    if (!rule || !process || !file || !container)
        return fail(rule ? Error{SCAP_RS_RESULT_ERROR_ARGUMENT, "a field is missing"} : rule.error());
    sinsp_rs_watch(inspector.get(), on_change, nullptr);
    running = inspector.get();
    std::signal(SIGINT, on_signal);
    std::signal(SIGTERM, on_signal);

    std::map<std::string, std::uint64_t> events; // by container
    Error error;
    for (auto event : inspector.events(error)) {
        const auto where = inspector.value(*container).text();
        ++events[std::string(where.empty() ? "host" : where)];
        if (inspector.matches(*rule))
            std::cout << event.name() << ": " << inspector.value(*process).text() << " writes "
                      << inspector.value(*file).text() << '\n';
    }
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    for (const auto &[name, count] : events)
        std::cout << count << " events of " << name << '\n';
    std::size_t sockets = 0;
    for (const auto &thread : inspector.threads())
        for (const auto &fd : inspector.fds(thread.tid()))
            sockets += fd.raw.socket.family == 2 || fd.raw.socket.family == 10;
    std::cout << inspector.threads().size() << " threads, " << sockets << " IP sockets\n";
    return error ? fail(error) : 0;
}
