// SPDX-License-Identifier: Apache-2.0
// sinsp.h for C++17: handles that close themselves, ranges, string views. Header only.
//
// Nothing here throws unless SINSP_RS_EXCEPTIONS is defined before the header is included: what can fail
// returns a Result, to be asked before it is used. With exceptions, Result::value() throws Exception.
// Views (Event, Value, Thread, string views) are lent: valid until the next event, as sinsp.h says.
#ifndef SINSP_RS_HPP
#define SINSP_RS_HPP

#include "sinsp.h"

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>
#ifdef SINSP_RS_EXCEPTIONS
#include <stdexcept>
#endif

namespace sinsp_cpp {

/// Why a call failed.
struct Error {
    scap_rs_result code = SCAP_RS_RESULT_OK;
    std::string text;

    explicit operator bool() const noexcept { return code < SCAP_RS_RESULT_OK; }
};

#ifdef SINSP_RS_EXCEPTIONS
/// An Error that is thrown.
class Exception : public std::runtime_error {
  public:
    explicit Exception(const Error &error) : std::runtime_error(error.text), code(error.code) {}
    scap_rs_result code;
};
#endif

/// A T, or why there is none.
template <typename T> class [[nodiscard]] Result {
  public:
    Result(T value) : value_(std::move(value)) {}
    Result(Error error) : error_(std::move(error)) {}

    explicit operator bool() const noexcept { return value_.has_value(); }
    const Error &error() const noexcept { return error_; }
    T &operator*() & noexcept { return assert(value_), *value_; }
    T &&operator*() && noexcept { return assert(value_), std::move(*value_); }
    T *operator->() noexcept { return assert(value_), &*value_; }
#ifdef SINSP_RS_EXCEPTIONS
    T value() &&
    {
        if (!value_)
            throw Exception(error_);
        return std::move(*value_);
    }
#endif

  private:
    std::optional<T> value_;
    Error error_;
};

namespace detail {

inline std::string_view view(scap_rs_bytes bytes) noexcept
{
    return bytes.len == 0 ? std::string_view() : std::string_view(static_cast<const char *>(bytes.data), bytes.len);
}

inline Error failure(scap_rs_result code, const char *text)
{
    return code < SCAP_RS_RESULT_OK ? Error{code, text ? text : "no message"} : Error{};
}

inline Error failure(scap_rs_result code, const sinsp_rs *handle = nullptr)
{
    return failure(code, sinsp_rs_last_error(handle));
}

struct Close {
    void operator()(scap_rs *handle) const noexcept { scap_rs_close(handle); }
    void operator()(sinsp_rs *handle) const noexcept { sinsp_rs_close(handle); }
    void operator()(sinsp_rs_filter *filter) const noexcept { sinsp_rs_filter_free(filter); }
    void operator()(sinsp_rs_format *format) const noexcept { sinsp_rs_format_free(format); }
};

template <typename T> using Owned = std::unique_ptr<T, Close>;

/// A structure of the C interface with its size set.
template <typename T> T sized() noexcept
{
    T structure{};
    structure.size = sizeof structure;
    return structure;
}

/// A range over keys, each of which becomes an Item by a function; items that are gone are left out.
template <typename Key, typename Item> class Items {
  public:
    using Read = std::optional<Item> (*)(sinsp_rs *, std::int64_t, const Key &);

    /// Copies the keys: the library's list ends with the next call for one.
    template <typename Lent>
    Items(sinsp_rs *handle, std::int64_t of, const Lent *keys, std::size_t len, Read read)
        : handle_(handle), of_(of), keys_(keys, keys + len), read_(read)
    {
    }

    class iterator {
      public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Item;
        using difference_type = std::ptrdiff_t;
        using pointer = const Item *;
        using reference = const Item &;

        iterator(const Items *items, std::size_t at) : items_(items), at_(at) { settle(); }
        reference operator*() const noexcept { return *item_; }
        pointer operator->() const noexcept { return &*item_; }
        iterator &operator++() { return ++at_, settle(), *this; }
        void operator++(int) { ++*this; }
        bool operator==(const iterator &other) const noexcept { return at_ == other.at_; }
        bool operator!=(const iterator &other) const noexcept { return at_ != other.at_; }

      private:
        void settle()
        {
            for (; at_ < items_->keys_.size(); at_++)
                if ((item_ = items_->read_(items_->handle_, items_->of_, items_->keys_[at_])))
                    return;
        }

        const Items *items_;
        std::size_t at_;
        std::optional<Item> item_;
    };

    iterator begin() const { return iterator(this, 0); }
    iterator end() const { return iterator(this, keys_.size()); }
    std::size_t size() const noexcept { return keys_.size(); }

  private:
    sinsp_rs *handle_;
    std::int64_t of_;
    std::vector<Key> keys_;
    Read read_;
};

} // namespace detail

/// The value of a field or a parameter.
class Value {
  public:
    Value() noexcept { raw.kind = SCAP_RS_KIND_NONE; }
    explicit Value(const scap_rs_value &value) noexcept : raw(value) {}

    explicit operator bool() const noexcept { return raw.kind != SCAP_RS_KIND_NONE; }
    /// Text or bytes; empty for everything else.
    std::string_view text() const noexcept
    {
        return raw.kind == SCAP_RS_KIND_TEXT || raw.kind == SCAP_RS_KIND_BYTES ? detail::view(raw.data.bytes)
                                                                             : std::string_view();
    }
    /// A number or truth value that fits.
    std::optional<std::int64_t> number() const noexcept
    {
        switch (raw.kind) {
        case SCAP_RS_KIND_BOOL:
            return raw.data.boolean ? 1 : 0;
        case SCAP_RS_KIND_INT:
            return raw.data.integer;
        case SCAP_RS_KIND_UINT:
            if (raw.data.natural <= static_cast<std::uint64_t>(INT64_MAX))
                return static_cast<std::int64_t>(raw.data.natural);
            return std::nullopt;
        default:
            return std::nullopt;
        }
    }

    scap_rs_value raw{};
};

/// A lent event.
class Event {
  public:
    explicit Event(const scap_rs_event *event = nullptr) noexcept : raw(event) {}

    explicit operator bool() const noexcept { return raw != nullptr; }
    std::uint64_t ts() const noexcept { return scap_rs_event_ts(raw); }
    std::int64_t tid() const noexcept { return scap_rs_event_tid(raw); }
    std::uint16_t code() const noexcept { return scap_rs_event_code(raw); }
    std::uint32_t size() const noexcept { return scap_rs_event_nparams(raw); }
    std::string_view name() const noexcept
    {
        const char *name = scap_rs_event_name(code());
        return name ? name : std::string_view();
    }
    Value param(std::uint32_t index) const noexcept
    {
        Value value;
        scap_rs_event_param_value(raw, index, &value.raw);
        return value;
    }

    const scap_rs_event *raw;
};

/// A lent thread; more in raw.
class Thread {
  public:
    std::int64_t tid() const noexcept { return raw.tid; }
    std::int64_t pid() const noexcept { return raw.pid; }
    std::string_view comm() const noexcept { return detail::view(raw.comm); }
    std::string_view exepath() const noexcept { return detail::view(raw.exepath); }
    std::string_view cwd() const noexcept { return detail::view(raw.cwd); }
    std::string_view container() const noexcept { return detail::view(raw.container); }

    scap_rs_thread raw = detail::sized<scap_rs_thread>();
};

/// A lent descriptor; more in raw.
class Fd {
  public:
    std::int64_t number() const noexcept { return raw.fd; }
    std::string_view name() const noexcept { return detail::view(raw.name); }

    scap_rs_fd raw = detail::sized<scap_rs_fd>();
};

/// A lent container; more in raw.
class Container {
  public:
    std::string_view id() const noexcept { return detail::view(raw.id); }
    std::string_view name() const noexcept { return detail::view(raw.name); }
    std::string_view image() const noexcept { return detail::view(raw.image); }

    sinsp_rs_container raw = detail::sized<sinsp_rs_container>();
};

/// A compiled filter, for any number of inspectors and threads.
class Filter {
  public:
    static Result<Filter> compile(const std::string &text)
    {
        sinsp_rs_filter *filter = nullptr;
        if (auto error = detail::failure(sinsp_rs_filter_compile(text.c_str(), &filter)))
            return error;
        return Filter(filter);
    }
    sinsp_rs_filter *get() const noexcept { return filter_.get(); }

  private:
    explicit Filter(sinsp_rs_filter *filter) noexcept : filter_(filter) {}
    detail::Owned<sinsp_rs_filter> filter_;
};

/// A compiled output format.
class Format {
  public:
    static Result<Format> compile(const std::string &text, bool json = false)
    {
        sinsp_rs_format *format = nullptr;
        if (auto error = detail::failure(sinsp_rs_format_compile(text.c_str(), json, &format)))
            return error;
        return Format(format);
    }
    sinsp_rs_format *get() const noexcept { return format_.get(); }

  private:
    explicit Format(sinsp_rs_format *format) noexcept : format_(format) {}
    detail::Owned<sinsp_rs_format> format_;
};

/// A field, resolved once; good for the inspector it is of.
struct Field {
    std::uint32_t id = UINT32_MAX;
};

/// An inspector. One thread uses it at a time; only stop() may be called from anywhere.
class Inspector {
  public:
    static Result<Inspector> open_file(const std::string &path)
    {
        sinsp_rs *handle = nullptr;
        const auto result = sinsp_rs_open_file(path.c_str(), &handle);
        return made(result, handle);
    }
    static Result<Inspector> open_live(const scap_rs_live_options *options = nullptr)
    {
        sinsp_rs *handle = nullptr;
        const auto result = sinsp_rs_open_live(options, &handle);
        return made(result, handle);
    }
    /// Takes over `source`, see sinsp_rs_open_source.
    static Result<Inspector> open_source(scap_rs *source, const sinsp_rs_options *options = nullptr)
    {
        sinsp_rs *handle = nullptr;
        const auto result = sinsp_rs_open_source(source, options, &handle);
        return made(result, handle);
    }

    /// For what this class does not wrap.
    sinsp_rs *get() const noexcept { return handle_.get(); }
    void stop() const noexcept { sinsp_rs_stop(get()); }
    Error set_filter(const std::string &text) { return checked(sinsp_rs_set_filter(get(), text.c_str())); }
    Result<Field> field(const std::string &name)
    {
        Field field;
        if (auto error = checked(sinsp_rs_field(get(), name.c_str(), &field.id)))
            return error;
        return field;
    }
    /// The descriptor to wait for; -1 when there is none.
    int poll_fd() const noexcept
    {
        int fd = -1;
        sinsp_rs_poll_fd(get(), &fd);
        return fd;
    }

    /// Reads on; see sinsp_rs_next. `event` is empty unless the result is SCAP_RS_RESULT_OK.
    scap_rs_result next(Event &event) noexcept { return sinsp_rs_next(get(), &event.raw); }
    Error last_error(scap_rs_result result) const { return detail::failure(result, get()); }

    /// Of the current event.
    Value value(Field field) const noexcept
    {
        Value value;
        sinsp_rs_field_value(get(), field.id, &value.raw);
        return value;
    }
    bool matches(const Filter &filter) const noexcept
    {
        bool matches = false;
        return sinsp_rs_filter_matches(get(), filter.get(), &matches) == SCAP_RS_RESULT_OK && matches;
    }
    /// The text of the current event; empty when a value is missing. Lent until the next call with `format`.
    std::string_view text(const Format &format) const noexcept
    {
        const char *text = nullptr;
        std::size_t len = 0;
        return sinsp_rs_format_event(get(), format.get(), &text, &len) == SCAP_RS_RESULT_OK
                   ? std::string_view(text, len)
                   : std::string_view();
    }

    /// The events up to the end of the stream, or an error: `for (auto event : inspector.events(error))`.
    class Events {
      public:
        class iterator {
          public:
            using iterator_category = std::input_iterator_tag;
            using value_type = Event;
            using difference_type = std::ptrdiff_t;
            using pointer = const Event *;
            using reference = const Event &;

            explicit iterator(Events *events = nullptr) : events_(events) { ++*this; }
            reference operator*() const noexcept { return event_; }
            pointer operator->() const noexcept { return &event_; }
            iterator &operator++()
            {
                while (events_) {
                    const auto result = events_->inspector_->next(event_);
                    if (result == SCAP_RS_RESULT_OK)
                        break;
                    if (result == SCAP_RS_RESULT_TIMEOUT || result == SCAP_RS_RESULT_NEW_SECTION)
                        continue;
                    *events_->error_ = events_->inspector_->last_error(result);
                    events_ = nullptr;
                }
                return *this;
            }
            void operator++(int) { ++*this; }
            bool operator==(const iterator &other) const noexcept { return events_ == other.events_; }
            bool operator!=(const iterator &other) const noexcept { return events_ != other.events_; }

          private:
            Events *events_;
            Event event_;
        };

        iterator begin() { return iterator(this); }
        iterator end() { return iterator(); }

      private:
        friend class Inspector;
        Events(Inspector *inspector, Error *error) : inspector_(inspector), error_(error) {}
        Inspector *inspector_;
        Error *error_;
    };
    Events events(Error &error) { return Events(this, &error); }

    /// The threads, descriptors and containers known now.
    detail::Items<std::int64_t, Thread> threads() const
    {
        const std::int64_t *tids = nullptr;
        std::size_t len = 0;
        sinsp_rs_threads(get(), &tids, &len);
        return {get(), 0, tids, len, [](sinsp_rs *h, std::int64_t, const std::int64_t &tid) {
                    return found<Thread>([&](Thread &t) { return sinsp_rs_get_thread(h, tid, &t.raw); });
                }};
    }
    detail::Items<std::int64_t, Fd> fds(std::int64_t tid) const
    {
        const std::int64_t *fds = nullptr;
        std::size_t len = 0;
        sinsp_rs_fds(get(), tid, &fds, &len);
        return {get(), tid, fds, len, [](sinsp_rs *h, std::int64_t of, const std::int64_t &fd) {
                    return found<Fd>([&](Fd &f) { return sinsp_rs_get_fd(h, of, fd, &f.raw); });
                }};
    }
    detail::Items<std::string, Container> containers() const
    {
        const char *const *ids = nullptr;
        std::size_t len = 0;
        sinsp_rs_containers(get(), &ids, &len);
        return {get(), 0, ids, len, [](sinsp_rs *h, std::int64_t, const std::string &id) {
                    return found<Container>(
                        [&](Container &c) { return sinsp_rs_get_container(h, id.c_str(), &c.raw); });
                }};
    }
    std::optional<Thread> thread(std::int64_t tid) const
    {
        return found<Thread>([&](Thread &t) { return sinsp_rs_get_thread(get(), tid, &t.raw); });
    }

  private:
    explicit Inspector(sinsp_rs *handle) noexcept : handle_(handle) {}
    static Result<Inspector> made(scap_rs_result result, sinsp_rs *handle)
    {
        if (auto error = detail::failure(result))
            return error;
        return Inspector(handle);
    }
    Error checked(scap_rs_result result) const { return detail::failure(result, get()); }
    template <typename Item, typename Read> static std::optional<Item> found(Read read)
    {
        Item item;
        return read(item) == SCAP_RS_RESULT_OK ? std::optional<Item>(item) : std::nullopt;
    }

    detail::Owned<sinsp_rs> handle_;
};

} // namespace sinsp_cpp

#endif // SINSP_RS_HPP
