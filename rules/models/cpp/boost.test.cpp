// Signals, threads, pointers and timers of Boost.
#include "Inputs/boost.h"

boost::signals2::signal<void(int)> &clicks();

static boost::signals2::signal<void(int)> moved;

class Panel {
public:
  Panel() {
    first = moved.connect([this](int) { draw(); }); // ok: the destructor disconnects it
    moved.connect([this](int) { draw(); });         // leak: listener-not-removed
    third = moved.connect([this](int) { draw(); }); // false-alarm: listener-not-removed (a store into a field of a type that takes the handle over is no transfer yet)
    own.connect([this](int) { draw(); });           // false-alarm: listener-not-removed (the signal is a member by value: its lifetime is not told by the type of the field)
  }
  ~Panel() { first.disconnect(); }
  void draw();

private:
  boost::signals2::connection first;
  boost::signals2::scoped_connection third;
  boost::signals2::signal<void(int)> own;
};

int watch(bool quick) {
  boost::signals2::connection link = clicks().connect([](int) {}); // leak: listener-not-removed
  if (quick)
    return 0;
  link.disconnect();
  return 1;
}

void watch_here() {
  boost::signals2::scoped_connection link(clicks().connect([](int) {})); // ok: disconnected at the end of the scope
}

struct Part {
  int value = 0;
};

void intrusive_ptr_add_ref(Part *part);
void intrusive_ptr_release(Part *part);

int owned() {
  boost::scoped_ptr<Part> scoped(new Part);      // ok: the pointer owns it
  boost::shared_ptr<Part> shared(new Part);      // ok: the pointer owns it
  boost::intrusive_ptr<Part> counted(new Part);  // ok: the pointer releases it
  scoped.reset(new Part);                        // ok: the pointer owns it
  return scoped->value + shared->value + counted->value;
}

void work();

int join(bool quick) {
  boost::thread worker(work); // missed: timer-not-cleared (low confidence: older versions detach it)
  if (quick)
    return 0;
  worker.join();
  return 1;
}

void join_all() {
  boost::thread worker(work); // ok: joined
  worker.join();
}

class Session {
public:
  explicit Session(boost::asio::io_context &context) : timer(context) {
    timer.async_wait([this](int) { expire(); }); // ok: it runs once, and the timer ends with the session
  }
  void expire();

private:
  boost::asio::steady_timer timer;
};

static boost::circular_buffer<int> recent(100);
static boost::unordered_map<int, int> open_items;

void serve() {
  moved.connect([](int item) { // ok: runs once for the program
    recent.push_back(item);    // ok: it overwrites when it is full
    open_items.emplace(item, 1); // ok: erased
    open_items.erase(item);
  });
}

int main() { serve(); }
