#include "checks/catalogue/site_words.h"

#include "checks/catalogue/model_context.h"

#include "llvm/ADT/STLExtras.h"

#include <set>

namespace leaklint::catalogue {
namespace {

/// Method names shorter than this (`on`, `add`, `open`) are words of every file; as members that are called they are
/// rarer.
constexpr size_t kDistinctiveLength = 6;

/// `from concurrent import futures` never says `concurrent.futures`, and `using namespace std` saves `std::`: the last
/// part of a name is what occurs.
std::string lastPart(llvm::StringRef name) {
  const size_t separator = name.find_last_of(".:");
  const bool hasParts = separator != llvm::StringRef::npos && separator + 1 < name.size();
  return name.substr(hasParts ? separator + 1 : 0).str();
}

AnyOf anyOf(const std::set<SiteWord> &words) { return {words.begin(), words.end()}; }
AnyOf whole(llvm::StringRef text) { return {{WordForm::Whole, text.str()}}; }

class Deriver {
public:
  explicit Deriver(const ModelSet &set) : models(set) {
    for (const ObjectType &type : models.objects)
      for (const ObjectType *super : models.withSupertypes(type.name))
        subtypes[super->name].push_back(&type);
  }
  std::vector<Conjunction> derive();

private:
  bool isModule(llvm::StringRef name) const;
  bool isGlobalScope(llvm::StringRef type) const;
  AnyOf specifiers(llvm::StringRef module) const;
  Conjunction ofCall(const CallPattern &call) const;
  std::optional<AnyOf> makersOf(llvm::StringRef type) const;
  void addEvidence(const ObjectType &type, std::set<SiteWord> &words) const;
  void add(Conjunction conjunction) { found.insert(std::move(conjunction)); }
  void addContainer(const ContainerModel &container);

  const ModelSet &models;
  llvm::StringMap<std::vector<const ObjectType *>> subtypes; ///< each type is among its own
  std::set<Conjunction> found;
};

bool Deriver::isModule(llvm::StringRef name) const {
  return llvm::any_of(models.modules, [&](const auto &entry) { return entry.second == name; });
}

bool Deriver::isGlobalScope(llvm::StringRef type) const {
  return llvm::any_of(subtypes.lookup(type), [](const ObjectType *scope) { return scope->globalScope; });
}

AnyOf Deriver::specifiers(llvm::StringRef module) const {
  std::set<SiteWord> words;
  for (const auto &entry : models.modules)
    if (entry.second == module)
      words.insert({WordForm::Whole, lastPart(entry.first())});
  return anyOf(words);
}

Conjunction Deriver::ofCall(const CallPattern &call) const {
  const std::string name = lastPart(call.callee.back());
  const std::string &root = call.callee.front();
  if (call.constructsAnything())
    return {whole("new")};
  if (call.callee.size() == 1)
    return {whole(name)};
  std::string storage;
  const llvm::StringRef type = typePrefix(call, models, storage);
  if (isModule(root) && (type.empty() || call.construct))
    return {whole(name), specifiers(root)};
  // A function of a module, or of the global scope, can be called alone; other methods are written as members.
  Conjunction out;
  if (name.size() < kDistinctiveLength && !call.construct && !isGlobalScope(type))
    out.push_back({{WordForm::MemberCall, name}});
  else
    out.push_back(whole(name));
  if (type.empty())
    out.push_back(whole(lastPart(root)));
  return out;
}

void Deriver::addEvidence(const ObjectType &type, std::set<SiteWord> &words) const {
  for (const CallPattern &maker : type.madeBy)
    words.insert({WordForm::Whole, lastPart(maker.callee.back())});
  for (const std::string &annotation : type.annotations)
    words.insert({WordForm::Whole, lastPart(annotation)});
  for (const std::string &global : type.globals)
    words.insert({WordForm::Whole, llvm::StringRef(global).split('.').first.str()});
}

/// checks/analysis gives literals the types `Array`, `Object` and `Set`: those need no word. A language whose sets are
/// constructed with `new` has no literal for them.
bool hasLiteral(const ObjectType &type) {
  if (type.name == "Array" || type.name == "Object")
    return true;
  return type.name == "Set" && llvm::none_of(type.madeBy, [](const CallPattern &maker) { return maker.construct; });
}

/// The words one of which stands where a container of the type comes from; std::nullopt where it may come from
/// anywhere.
std::optional<AnyOf> Deriver::makersOf(llvm::StringRef type) const {
  std::set<SiteWord> words;
  for (const ObjectType *candidate : subtypes.lookup(type)) {
    if (candidate->madeBy.empty() || hasLiteral(*candidate))
      return std::nullopt;
    words.insert({WordForm::Whole, lastPart(candidate->name)});
    addEvidence(*candidate, words);
  }
  return anyOf(words);
}

void Deriver::addContainer(const ContainerModel &container) {
  const std::optional<AnyOf> makers = makersOf(container.type);
  for (const CallPattern &grow : container.grow) {
    Conjunction words = ofCall(grow);
    if (makers && !llvm::is_contained(words, *makers))
      words.push_back(*makers);
    add(std::move(words));
  }
}

std::vector<Conjunction> Deriver::derive() {
  for (const Protocol &protocol : models.protocols) {
    for (const CallPattern &acquire : protocol.acquire)
      add(ofCall(acquire));
    // What a function releases may have come from one that no record knows.
    if (protocol.retains.empty())
      for (const CallPattern &release : protocol.release)
        if (release.callee.size() == 1 && release.parameters.size() == 1 &&
            llvm::none_of(protocol.acquire,
                          [&](const CallPattern &each) { return each.result == release.callee.front(); }))
          add(ofCall(release));
    // A remove that can never match is a site of its own, with or without the add beside it.
    if (!protocol.retains.empty())
      for (const CallPattern &release : protocol.release)
        if (release.callee.size() > 1 && !release.parameters.empty())
          add(ofCall(release));
  }
  for (const LoadModel &load : models.loads)
    for (const CallPattern &call : load.load)
      add(ofCall(call));
  for (const ContainerModel &container : models.containers)
    addContainer(container);
  for (const CallPattern &memoiser : models.memoises)
    add(ofCall(memoiser));
  // Containers also grow without any call.
  if (!models.containers.empty())
    add({{{WordForm::IndexStore, {}}}});
  return {found.begin(), found.end()};
}

std::string toString(const SiteWord &word) {
  switch (word.form) {
  case WordForm::Whole:
    return "`" + word.text + "`";
  case WordForm::MemberCall:
    return "`." + word.text + "(`";
  case WordForm::IndexStore:
    return "`[…] =`";
  }
  return {};
}

} // namespace

std::vector<Conjunction> siteConjunctions(const ModelSet &models) { return Deriver(models).derive(); }

std::string toString(const Conjunction &conjunction) {
  std::string out;
  for (const AnyOf &alternatives : conjunction) {
    out += out.empty() ? "" : " and ";
    out += alternatives.size() > 1 ? "one of " : "";
    for (size_t i = 0; i < alternatives.size(); ++i)
      out += (i == 0 ? "" : ", ") + toString(alternatives[i]);
  }
  return out;
}

} // namespace leaklint::catalogue
