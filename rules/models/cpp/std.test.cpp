// Threads, containers and algorithms of the standard library.
#include <algorithm>
#include <atomic>
#include <deque>
#include <functional>
#include <future>
#include <map>
#include <queue>
#include <set>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

namespace {

std::map<std::string, std::string> responses;
std::map<std::string, int> open_requests;
std::unordered_map<int, std::string> names;
std::set<std::string> agents;
std::set<std::string> active;
std::vector<std::string> history;
std::deque<std::string> recent;
std::queue<std::string> jobs;
std::queue<std::string> written;
std::vector<int> primes{2, 3, 5};

} // namespace

std::string render(const std::string &path);
void listen(std::function<void(const std::string &)> handler);

std::string respond(const std::string &path) {
  auto known = responses.find(path);
  if (known != responses.end())
    return known->second;
  std::string body = render(path);
  responses.emplace(path, body); // missed: cache-unbounded (how often the function runs cannot be seen here)
  return body;
}

void serve() {
  listen([](const std::string &request) {
    open_requests.insert_or_assign(request, 1); // ok: erased when it is done
    active.insert(request);                     // ok: erased when it is done
    recent.push_back(request);                  // ok: popped when it is long
    if (recent.size() > 100)
      recent.pop_front();
    jobs.push(request); // ok: popped by the worker
    open_requests.erase(request);
    active.erase(request);
  });
}

void work() {
  while (!jobs.empty())
    jobs.pop();
}

class Sampler {
public:
  explicit Sampler(int rate) : rate(rate), reader(&Sampler::read, this) {} // ok: the destructor joins it
  ~Sampler() {
    stopped = true;
    reader.join();
  }
  void read();

private:
  int rate;
  std::atomic<bool> stopped{false};
  std::thread reader;
};

class Recorder {
public:
  Recorder() : writer([this] { write(); }) {} // leak: timer-not-cleared
  ~Recorder() { stopped = true; }
  void write();

private:
  std::atomic<bool> stopped{false};
  std::thread writer;
};

int count(const std::string &path, bool wait) {
  std::thread scan([path] { render(path); }); // leak: timer-not-cleared
  if (!wait)
    return 0;
  scan.join();
  return 1;
}

void warm(const std::string &path) {
  std::thread scan([path] { render(path); }); // ok: joined
  scan.join();
}

void preload(const std::string &path) {
  std::thread(render, path).detach(); // ok: detached
}

void crowd(const std::vector<std::string> &paths) {
  std::vector<std::thread> all;
  for (const std::string &path : paths) {
    std::thread one(render, path); // ok: handed to the list, which is joined below
    all.push_back(std::move(one));
  }
  for (std::thread &each : all)
    each.join();
}

int later(const std::string &path) {
  std::future<std::string> body = std::async(std::launch::async, render, path); // ok: the future waits
  return static_cast<int>(body.get().size());
}

std::size_t words(const std::string &text) {
  std::vector<std::string> parts;
  std::for_each(text.begin(), text.end(), [&parts](char c) { parts.push_back(std::string(1, c)); }); // ok: lives as long as the call
  return parts.size();
}
