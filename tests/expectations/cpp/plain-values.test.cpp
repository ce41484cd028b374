// A constructor that stands elsewhere may hand its object to an object that it is given; a text keeps nothing.
#include <string>

class Registry;

class Reader {
public:
  Reader(const std::string &name);
  Reader(Registry &registry, const std::string &name);
  ~Reader();
  int next();
};

int first(const std::string &name) {
  auto *reader = new Reader(name); // leak: resource-not-closed
  return reader->next();
}

int firstRegistered(Registry &registry, const std::string &name) {
  auto *reader = new Reader(registry, name); // ok: the registry may have it
  return reader->next();
}

int firstEnded(const std::string &name) {
  auto *reader = new Reader(name); // ok: deleted
  int found = reader->next();
  delete reader;
  return found;
}
