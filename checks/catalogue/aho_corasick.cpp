#include "checks/catalogue/aho_corasick.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

namespace leaklint::catalogue {
namespace {

constexpr uint32_t kNoState = ~0U;
constexpr uint16_t kOtherClass = 0;     ///< bytes that occur neither in words nor in names
constexpr uint16_t kOtherNameClass = 1; ///< bytes of names that occur in no word
constexpr uint32_t kFixedClasses = 2;

constexpr uint32_t kRoot = 0;
/// Inside a name, where no word begins.
constexpr uint32_t kInName = 1;

/// The trie of the words, completed to an automaton.
struct Trie {
  struct State {
    std::vector<uint32_t> next; ///< by class
    std::vector<uint32_t> outputs;
    uint32_t fallback = kRoot; ///< the state of the longest proper suffix at which a word may begin
  };
  std::vector<State> states;
  std::vector<bool> isName; ///< by class

  explicit Trie(std::vector<bool> nameClasses) : isName(std::move(nameClasses)) {
    addState();
    addState();
  }

  uint32_t addState() {
    states.emplace_back().next.assign(isName.size(), kNoState);
    return static_cast<uint32_t>(states.size() - 1);
  }

  void insert(llvm::StringRef word, uint32_t index, const std::array<uint16_t, 256> &classOf) {
    uint32_t state = kRoot;
    for (const char c : word) {
      const uint16_t byteClass = classOf[static_cast<unsigned char>(c)];
      if (states[state].next[byteClass] == kNoState) {
        const uint32_t added = addState();
        states[state].next[byteClass] = added;
      }
      state = states[state].next[byteClass];
    }
    states[state].outputs.push_back(index);
  }

  /// Fills the missing transitions, breadth first: a state's fallback is shallower and therefore complete.
  void complete() {
    std::vector<uint32_t> order{kRoot};
    for (uint32_t byteClass = 0; byteClass < isName.size(); ++byteClass)
      completeTransition(kRoot, byteClass, isName[byteClass] ? kInName : kRoot, order);
    for (uint32_t byteClass = 0; byteClass < isName.size(); ++byteClass)
      states[kInName].next[byteClass] = isName[byteClass] ? kInName : states[kRoot].next[byteClass];
    for (size_t i = 1; i < order.size(); ++i)
      for (uint32_t byteClass = 0; byteClass < isName.size(); ++byteClass)
        completeTransition(order[i], byteClass, states[states[order[i]].fallback].next[byteClass], order);
  }

  void completeTransition(uint32_t from, uint32_t byteClass, uint32_t instead, std::vector<uint32_t> &order) {
    uint32_t &next = states[from].next[byteClass];
    if (next == kNoState) {
      next = instead;
      return;
    }
    states[next].fallback = instead;
    llvm::append_range(states[next].outputs, states[instead].outputs);
    order.push_back(next);
  }
};

/// The states' numbers, those that accept last. The root does not accept: words are not empty.
std::vector<uint32_t> acceptingLast(const Trie &trie, uint32_t &firstAccepting) {
  std::vector<uint32_t> number(trie.states.size());
  uint32_t next = 0;
  for (const bool accepting : {false, true}) {
    if (accepting)
      firstAccepting = next;
    for (size_t state = 0; state < trie.states.size(); ++state)
      if (trie.states[state].outputs.empty() != accepting)
        number[state] = next++;
  }
  return number;
}

} // namespace

bool isNameByte(char c) { return llvm::isAlnum(c) || c == '_' || c == '$'; }

void AhoCorasick::findClasses(llvm::ArrayRef<std::string> words) {
  for (size_t byte = 0; byte < classOf.size(); ++byte)
    classOf[byte] = isNameByte(static_cast<char>(byte)) ? kOtherNameClass : kOtherClass;
  classes = kFixedClasses;
  for (const std::string &word : words)
    for (const char c : word)
      if (uint16_t &byteClass = classOf[static_cast<unsigned char>(c)]; byteClass < kFixedClasses)
        byteClass = static_cast<uint16_t>(classes++);
}

size_t AhoCorasick::nextEnd(llvm::StringRef text, size_t from, uint32_t &row) const {
  const uint32_t *const rows = table.data();
  const uint32_t accepting = firstAcceptingRow;
  uint32_t current = row;
  for (size_t i = from; i < text.size(); ++i) {
    current = rows[current + classOf[static_cast<unsigned char>(text.data()[i])]];
    if (current >= accepting) {
      row = current;
      return i + 1;
    }
  }
  return llvm::StringRef::npos;
}

AhoCorasick::AhoCorasick(llvm::ArrayRef<std::string> words) {
  findClasses(words);
  std::vector<bool> isName(classes);
  for (size_t byte = 0; byte < classOf.size(); ++byte)
    isName[classOf[byte]] = isNameByte(static_cast<char>(byte));
  Trie trie(std::move(isName));
  for (size_t i = 0; i < words.size(); ++i)
    trie.insert(words[i], static_cast<uint32_t>(i), classOf);
  trie.complete();
  uint32_t firstAccepting = 0;
  const std::vector<uint32_t> number = acceptingLast(trie, firstAccepting);
  firstAcceptingRow = firstAccepting * classes;
  table.resize(trie.states.size() * classes);
  outputStarts.push_back(0);
  for (size_t state = 0; state < trie.states.size(); ++state) {
    for (uint32_t byteClass = 0; byteClass < classes; ++byteClass)
      table[number[state] * classes + byteClass] = number[trie.states[state].next[byteClass]] * classes;
    if (trie.states[state].outputs.empty())
      continue;
    // Accepting states keep their relative order, so their outputs are appended in it.
    llvm::append_range(outputs, trie.states[state].outputs);
    outputStarts.push_back(outputs.size());
  }
}

} // namespace leaklint::catalogue
