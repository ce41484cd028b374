// The parts of Boost that the examples use, as Boost declares them.
#pragma once
#pragma GCC system_header

namespace boost {

template <typename T> class scoped_ptr {
public:
  explicit scoped_ptr(T *pointer = nullptr) noexcept;
  ~scoped_ptr() noexcept;
  void reset(T *pointer = nullptr) noexcept;
  T *operator->() const noexcept;
};

template <typename T> class shared_ptr {
public:
  shared_ptr() noexcept;
  template <typename Y> explicit shared_ptr(Y *pointer);
  shared_ptr(const shared_ptr &other) noexcept;
  ~shared_ptr() noexcept;
  T *operator->() const noexcept;
};

template <typename T> class intrusive_ptr {
public:
  intrusive_ptr(T *pointer, bool add = true);
  ~intrusive_ptr();
  T *operator->() const noexcept;
};

class thread {
public:
  thread() noexcept;
  template <typename F> explicit thread(F function);
  ~thread();
  void join();
  void detach();
};

template <typename T> class circular_buffer {
public:
  explicit circular_buffer(unsigned long capacity);
  ~circular_buffer();
  void push_back(const T &item);
};

template <typename Key, typename Value> class unordered_map {
public:
  unordered_map();
  ~unordered_map();
  bool emplace(const Key &key, const Value &value);
  unsigned long erase(const Key &key);
};

namespace signals2 {

class connection {
public:
  connection();
  connection(const connection &other);
  ~connection();
  void disconnect() const;
};

class scoped_connection : public connection {
public:
  scoped_connection();
  scoped_connection(const connection &other);
  ~scoped_connection();
  scoped_connection &operator=(const connection &other);
};

template <typename Signature> class signal {
public:
  signal();
  ~signal();
  template <typename Slot> connection connect(const Slot &) { return connection(); }
  template <typename Slot> void disconnect(const Slot &) {}
  void disconnect_all_slots();
};

} // namespace signals2

namespace asio {

class io_context {
public:
  io_context();
  ~io_context();
  unsigned long run();
};

class steady_timer {
public:
  explicit steady_timer(io_context &context);
  ~steady_timer();
  template <typename Handler> void async_wait(Handler) {}
  void cancel();
};

} // namespace asio
} // namespace boost
