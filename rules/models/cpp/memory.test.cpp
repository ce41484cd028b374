// Objects made with new: deleted on every way out, or given to something that owns them.
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

struct Node {
  explicit Node(int value) : value(value) {}
  int value;
  Node *next = nullptr;
};

struct Buffer {
  char *bytes;
  std::size_t size;
};

bool fill(char *bytes, std::size_t size);
void report(const char *text);

int sum(int first, int second) {
  Node *node = new Node(first); // leak: resource-not-closed
  if (node->value < 0)
    return -1;
  int result = node->value + second;
  delete node;
  return result;
}

int product(int first, int second) {
  Node *node = new Node(first); // ok: deleted on both ways out
  if (node->value < 0) {
    delete node;
    return -1;
  }
  int result = node->value * second;
  delete node;
  return result;
}

bool load(std::size_t size) noexcept {
  char *bytes = new char[size]; // ok: deleted
  bool filled = size > 16;
  delete[] bytes;
  return filled;
}

int first_of(int value) {
  std::unique_ptr<Node> owner(new Node(value)); // ok: owned by the smart pointer
  if (owner->value < 0)
    return -1;
  return owner->value;
}

int second_of(int value) {
  Node *node = new Node(value); // ok: the smart pointer takes it over
  std::shared_ptr<Node> owner(node);
  return owner->value;
}

int third_of(int value) {
  std::unique_ptr<Node> owner;
  owner.reset(new Node(value)); // ok: reset takes it over
  std::unique_ptr<Node> moved = std::move(owner);
  return moved->value;
}

int with_deleter(int value) {
  auto remove = [](Node *node) { delete node; };
  std::unique_ptr<Node, decltype(remove)> owner(new Node(value), remove); // ok: its deleter deletes it
  return owner->value;
}

int made(int value) {
  auto owner = std::make_unique<Node>(value); // ok: it owns itself
  return owner->value;
}

Node *append(Node *list, int value) {
  Node *node = new Node(value); // ok: the caller has it
  node->next = list;
  return node;
}

class Window {
public:
  explicit Window(std::size_t size) : bytes(new char[size]), name(new std::string("window")), size(size) {} // leak: resource-not-closed
  ~Window() { delete name; }

private:
  char *bytes;
  std::string *name;
  std::size_t size;
};

class Ring {
public:
  explicit Ring(std::size_t size) : bytes(new char[size]), head(new Node(0)), size(size) {} // ok: the destructor deletes both
  ~Ring() {
    delete[] bytes;
    delete head;
  }

private:
  char *bytes;
  Node *head;
  std::size_t size;
};

int released(std::unique_ptr<Node> owner) {
  Node *node = owner.release(); // missed: resource-not-closed (low confidence: who calls it often gives it to a library)
  return node->value;
}

int kept(std::unique_ptr<Node> owner) {
  Node *node = owner.release(); // ok: deleted
  int value = node->value;
  delete node;
  return value;
}
