// SPDX-License-Identifier: Apache-2.0
// sinsp.hpp: results, ranges, views. Compiled with and without exceptions. usage: wrapper CAPTURE
#include <sinsp.hpp>

#include <cstdio>
#include <cstdlib>
#include <type_traits>

#define CHECK(condition)                                                                   \
    do {                                                                                   \
        if (!(condition)) {                                                                \
            std::fprintf(stderr, "%s:%d: not true: %s\n", __FILE__, __LINE__, #condition); \
            std::exit(1);                                                                  \
        }                                                                                  \
    } while (0)

using namespace sinsp_cpp;

static_assert(!std::is_copy_constructible_v<Inspector> && std::is_nothrow_move_constructible_v<Inspector>);
static_assert(!std::is_copy_constructible_v<Filter> && std::is_move_assignable_v<Format>);

static void failures(const char *capture)
{
    auto missing = Inspector::open_file("/no/such/file");
    CHECK(!missing && missing.error().code == SCAP_RS_RESULT_ERROR_IO);
    CHECK(missing.error().text.find("/no/such/file") != std::string::npos);
    auto filter = Filter::compile("evt.type =");
    CHECK(!filter && filter.error().text.find('^') != std::string::npos);
    CHECK(!Format::compile("%no.such"));
    auto inspector = Inspector::open_file(capture);
    CHECK(inspector && !inspector->field("no.such"));
    CHECK(inspector->set_filter("no.such = 1").code == SCAP_RS_RESULT_ERROR_ARGUMENT);
    CHECK(inspector->poll_fd() == -1 && !inspector->thread(-7));
#ifdef SINSP_RS_EXCEPTIONS
    bool thrown = false;
    try {
        Inspector::open_file("/no/such/file").value();
    } catch (const Exception &error) {
        thrown = error.code == SCAP_RS_RESULT_ERROR_IO;
    }
    CHECK(thrown);
#endif
}

static void events(const char *capture)
{
    auto opened = Inspector::open_file(capture);
    CHECK(opened);
    Inspector inspector = std::move(*opened);
    auto filter = Filter::compile("evt.type contains open");
    auto format = Format::compile("%evt.num %evt.type");
    auto type = inspector.field("evt.type"), num = inspector.field("evt.num");
    CHECK(filter && format && type && num);
    Error error{SCAP_RS_RESULT_OK, ""};
    std::uint64_t all = 0, opens = 0;
    for (auto event : inspector.events(error)) {
        CHECK(event && event.ts() > 0 && !event.name().empty());
        CHECK(event.size() == 0 || event.param(event.size() - 1).raw.kind <= SCAP_RS_KIND_SOCKET);
        const auto text = inspector.value(*type).text();
        CHECK(inspector.matches(*filter) == (text.find("open") != std::string_view::npos));
        CHECK(inspector.text(*format) == std::to_string(*inspector.value(*num).number()) + " " + std::string(text));
        opens += inspector.matches(*filter);
        all++;
    }
    CHECK(!error && opens > 0 && opens < all);
    std::size_t threads = 0, fds = 0;
    for (const auto &thread : inspector.threads()) {
        CHECK(inspector.thread(thread.tid())->comm() == thread.comm());
        for (const auto &fd : inspector.fds(thread.tid()))
            fds += fd.number() >= 0;
        threads++;
    }
    CHECK(threads == inspector.threads().size() && threads > 10 && fds > 10);
    for (auto event : inspector.events(error)) // at its end
        CHECK(!event);
}

static void containers(const char *capture)
{
    auto opened = Inspector::open_file(capture);
    CHECK(opened);
    Inspector inspector = std::move(*opened);
    Error error{SCAP_RS_RESULT_OK, ""};
    for (auto event : inspector.events(error))
        CHECK(event);
    CHECK(!error);
    std::size_t pairs = 0;
    const auto containers = inspector.containers();
    for (const auto &outer : containers) {
        const std::string id(outer.id());
        for (const auto &inner : inspector.containers()) // the list of the outer loop stays
            pairs += !inner.id().empty();
        CHECK(outer.id() == id);
    }
    CHECK(pairs > 1 && pairs == containers.size() * containers.size());
}

int main(int argc, char **argv)
{
    CHECK(argc == 3);
    failures(argv[1]);
    events(argv[1]);
    containers(argv[2]);
    std::puts("passed");
    return 0;
}
