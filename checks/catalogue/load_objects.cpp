#include "checks/catalogue/model_records.h"

#include "llvm/ADT/STLExtras.h"

namespace leaklint::catalogue {
namespace {

constexpr llvm::StringRef kObjectKeys[] = {"is",     "globals", "lifetime",      "made-by", "annotations",
                                           "fields", "ends",    "weak",          "bounded", "global-scope",
                                           "owner",  "promise", "outlives-work", "value"};

ObjectType &declareObject(llvm::StringRef name, ModelSet &set) {
  const auto [entry, added] = set.objectByName.try_emplace(name, set.objects.size());
  if (added)
    set.objects.emplace_back().name = name.str();
  return set.objects[entry->second];
}

/// Models of several files may each tell a part of a type; a part told twice is kept once.
void append(std::vector<std::string> &to, std::vector<std::string> from) {
  for (std::string &item : from)
    if (!llvm::is_contained(to, item))
      to.push_back(std::move(item));
}

void readLifetime(const YamlMapping &record, ObjectType &type, const ModelContext &context) {
  const auto lifetime = record.choice<Lifetime>("lifetime",
                                                {{"activation", Lifetime::Activation},
                                                 {"instance", Lifetime::Instance},
                                                 {"module", Lifetime::Module},
                                                 {"process", Lifetime::Process}},
                                                Lifetime::Unknown);
  if (lifetime == Lifetime::Unknown)
    return;
  if (type.lifetime != Lifetime::Unknown && type.lifetime != lifetime)
    context.source.error(record.find("lifetime")->offset,
                         "another model gives " + quoted(type.name) + " a different lifetime: they must agree");
  else
    type.lifetime = lifetime;
}

/// A field's value is the name of its type; `name()` stands for the result of a method.
void readFields(const YamlMapping &record, ObjectType &type, const ModelContext &context) {
  const YamlNode *fields = record.find("fields");
  if (!fields || !expectMapping(*fields, context.source, "`fields`"))
    return;
  for (size_t i = 0; i < fields->items.size(); ++i) {
    const YamlNode &value = fields->items[i];
    const llvm::StringRef member = fields->keys[i].text;
    const auto [entry, added] = type.fields.try_emplace(member.str(), value.text);
    if (!value.isScalar())
      context.source.error(value.offset, "a field's value is the name of its type");
    else if (!added && entry->second != value.text)
      context.source.error(value.offset, "another model says that " + quoted(member) + " of " + quoted(type.name) +
                                             " is a " + quoted(entry->second) + ": they must agree");
    else if (value.text != "self") // a method that returns the object itself
      checkType(value.text, value.offset, context);
  }
}

void readSupertypes(const YamlMapping &record, ObjectType &type, const ModelContext &context) {
  for (const YamlNode *super : record.scalarItems("is")) {
    checkType(super->text, super->offset, context);
    if (context.set.isA(super->text, type.name))
      context.source.error(super->offset, quoted(type.name) + " would be its own supertype: remove one `is`");
    else
      append(type.supertypes, {super->text});
  }
}

void readObject(const YamlNode &node, const YamlNode &key, ModelContext &context) {
  const YamlMapping record(node, context.source, "an object type", kObjectKeys);
  ObjectType &type = context.set.objects[context.set.objectByName.lookup(key.text)];
  if (type.place.line == 0)
    type.place = context.source.place(key.offset);
  readSupertypes(record, type, context);
  readLifetime(record, type, context);
  readFields(record, type, context);
  append(type.globals, record.scalars("globals"));
  append(type.annotations, record.scalars("annotations"));
  for (CallPattern &maker : patternsOf(record, "made-by", context))
    type.madeBy.push_back(std::move(maker));
  type.ends |= record.flag("ends");
  type.weak |= record.flag("weak");
  type.outlivesWork |= record.flag("outlives-work");
  type.value |= record.flag("value");
  type.bounded |= record.flag("bounded");
  type.globalScope |= record.flag("global-scope");
  type.promise |= record.flag("promise");
  if (const YamlNode *owner = record.find("owner")) {
    checkType(owner->text, owner->offset, context);
    type.owner = owner->text;
  }
}

const YamlNode *mappingUnder(const YamlMapping &model, llvm::StringRef key) {
  const YamlNode *node = model.find(key);
  return node && node->isMapping() ? node : nullptr;
}

} // namespace

void declareModules(const YamlMapping &model, ModelSet &set) {
  const YamlNode *modules = model.find("modules");
  if (!modules || !expectMapping(*modules, model.source(), "`modules`"))
    return;
  for (size_t i = 0; i < modules->items.size(); ++i) {
    const std::string &name = modules->keys[i].text;
    for (const YamlNode *specifier : scalarItemsOf(modules->items[i], name, model.source())) {
      const auto [entry, added] = set.modules.try_emplace(specifier->text, name);
      if (!added && entry->second != name)
        model.source().error(specifier->offset, "the module " + quoted(specifier->text) + " is already called " +
                                                    quoted(entry->second) + ": use that name in patterns");
    }
  }
}

void declareObjects(const YamlMapping &model, ModelSet &set) {
  const YamlNode *objects = model.find("objects");
  if (!objects || !expectMapping(*objects, model.source(), "`objects`"))
    return;
  for (const YamlNode &key : objects->keys)
    declareObject(key.text, set);
}

void readObjects(const YamlMapping &model, ModelContext &context) {
  const YamlNode *objects = mappingUnder(model, "objects");
  if (!objects)
    return;
  for (size_t i = 0; i < objects->items.size(); ++i)
    readObject(objects->items[i], objects->keys[i], context);
}

} // namespace leaklint::catalogue
