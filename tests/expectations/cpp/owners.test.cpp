// Objects made for good whose owner, or end, stands in code that is not seen.
#include <string>

struct Scope;

class Item {
public:
  explicit Item(Scope *scope); // may put itself into the scope
  Item();
  void show();

private:
  int size = 0;
};

class Task {
public:
  explicit Task(int rounds) : rounds(rounds) {}
  void run() {
    if (--rounds == 0)
      delete this;
  }

private:
  int rounds;
};

class Sum {
public:
  explicit Sum(int start) : value(start) {}
  int add(int more) { return value += more; }

private:
  int value;
};

void put(Scope *scope) {
  Item *item = new Item(scope); // ok: its constructor, which stands elsewhere, is given the scope
  item->show();
}

void drop() {
  Item *item = new Item(); // leak: resource-not-closed
  item->show();
}

void start() {
  Task *task = new Task(3); // ok: it ends itself
  task->run();
}

int total(int more) {
  Sum *sum = new Sum(0); // leak: resource-not-closed
  return sum->add(more);
}
