// What a library declares: included with -isystem, so that nothing of it belongs to the project.
#pragma once

#define NULL ((void *)0)
typedef struct _FILE FILE;
#ifdef __cplusplus
extern "C" {
#endif
FILE *open_file(const char *name, const char *mode);
int close_file(FILE *file);
int open_fd(const char *name, int flags);
int make_db(const char *name, void **db);
__attribute__((noreturn)) void die(int status);
void *take_memory(unsigned long size);
#ifdef __cplusplus
}

namespace std {
typedef decltype(sizeof 0) size_t;
inline namespace v1 {
template <class T> struct remove_reference { using type = T; };
template <class T> struct remove_reference<T &> { using type = T; };
template <class T> typename remove_reference<T>::type &&move(T &&x) noexcept;
struct string {
  string(const char *text);
  string(const string &);
  ~string();
  bool operator==(const string &) const;
};
template <class T> struct unique_ptr {
  unique_ptr();
  explicit unique_ptr(T *p) noexcept;
  ~unique_ptr();
  T *operator->() const noexcept;
  T &operator*() const noexcept;
  explicit operator bool() const noexcept;
  unique_ptr &operator=(unique_ptr &&) noexcept;
  void reset(T *p = nullptr) noexcept;
  T *get() const noexcept;
};
template <class T> bool operator==(const unique_ptr<T> &, decltype(nullptr)) noexcept;
template <class T, class... A> unique_ptr<T> make_unique(A &&...);
template <class K, class V> struct pair {
  K first;
  V second;
};
template <class K, class V> struct map {
  V &operator[](const K &);
  pair<K, V> *begin();
  pair<K, V> *end();
  pair<K, V> *find(const K &);
};
template <class F> struct function {
  template <class G> function(G);
  void operator()() const;
};
template <class T> struct vector {
  vector();
  ~vector();
  T *begin();
  T *end();
  void push_back(const T &);
};
struct ostream {};
ostream &operator<<(ostream &, int);
extern ostream out;
} // namespace v1
} // namespace std

namespace net {
struct Emitter {
  Emitter();
  virtual ~Emitter();
  void on(const std::string &event, std::function<void()> handler);
  static bool connect(Emitter *a, void (Emitter::*signal)(), Emitter *b);
  void changed();
};
} // namespace net

inline int of_the_library(FILE *f) { return close_file(f); }
#endif
