// Which of several constructors takes the handle, their number of parameters may not tell.
#include <cstddef>
#include <cstdlib>

class Text {
  char *text = nullptr;

public:
  Text(std::nullptr_t) noexcept {}
  explicit Text(char *given) noexcept : text(given) {}
  ~Text() noexcept { std::free(text); }
  const char *get() const noexcept { return text; }
};

std::size_t owned() noexcept {
  Text text(static_cast<char *>(std::malloc(4))); // ok: the object frees it
  return text.get() != nullptr;
}
