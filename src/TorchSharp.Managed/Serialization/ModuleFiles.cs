using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>
            /// Returns the live parameters and then the buffers, by their dotted names. Those of a module that is held in several places
            /// are repeated under its other names, but not within a <see cref="Modules.Sequential"/>.
            /// </summary>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                string start = string.IsNullOrEmpty(prefix) ? "" : prefix + ".";
                foreach ((string key, Modules.Parameter parameter) in named_parameters())
                    destination.TryAdd(start + key, parameter);
                foreach ((string key, Tensor buffer) in named_buffers())
                    destination.TryAdd(start + key, buffer);
                foreach ((string name, Module module) in _ownModules)
                    module.state_dict(destination, start + name);
                return destination;
            }

            /// <summary>Copies values into parameters and buffers by name.</summary>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                skip ??= [];
                Dictionary<string, Tensor> own = state_dict();
                string[] missing = own.Keys.Except(source.Keys).Except(skip).ToArray(),
                    unexpected = source.Keys.Except(own.Keys).Except(skip).ToArray();
                if (strict && (missing.Length > 0 || unexpected.Length > 0))
                {
                    throw new InvalidOperationException($"The loaded state_dict is not identical to the target dictionary: "
                        + $"missing [{string.Join(", ", missing)}], unexpected [{string.Join(", ", unexpected)}].");
                }

                using var mode = new GradMode(false);
                foreach ((string key, Tensor value) in source)
                {
                    if (!own.TryGetValue(key, out Tensor? target) || skip.Contains(key))
                        continue;
                    if (!target.Impl.Sizes.AsSpan().SequenceEqual(value.Impl.Sizes))
                    {
                        throw Shapes.Error(
                            $"size mismatch for {key}: the value is {Shapes.Text(value.Impl.Sizes)}, the module's is "
                                + Shapes.Text(target.Impl.Sizes));
                    }
                    target.copy_(value);
                }

                return (missing, unexpected);
            }

            /// <summary>Writes parameters and buffers in TorchSharp's format to a temporary file, which then replaces the target.</summary>
            public Module save(string location, IList<string>? skip = null)
            {
                AtomicFile.Write(location, stream => save(stream, skip));
                return this;
            }

            /// <inheritdoc cref="save(string, IList{string})"/>
            public Module save(Stream stream, IList<string>? skip = null)
            {
                using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
                return save(writer, skip);
            }

            /// <inheritdoc cref="save(string, IList{string})"/>
            public Module save(BinaryWriter writer, IList<string>? skip = null)
            {
                RequireOwnNames();
                save_state_dict(writer, state_dict(), skip);
                return this;
            }

            /// <summary>Writes parameters and buffers with their names.</summary>
            public static void save_state_dict(BinaryWriter writer, Dictionary<string, Tensor> sd, IList<string>? skip = null)
            {
                (string Key, Tensor Value)[] entries = sd.Where(entry => skip is null || !skip.Contains(entry.Key))
                    .Select(entry => (entry.Key, entry.Value))
                    .ToArray();
                writer.Write7BitEncodedInt(entries.Length);
                foreach ((string key, Tensor value) in entries)
                {
                    writer.Write(key);
                    value.Save(writer);
                }
            }

            /// <summary>Creates a new module with the values of a model file.</summary>
            public static Module Create<T>(string path)
                where T : Module, new() => new T().load(path);

            /// <inheritdoc cref="load(BinaryReader, bool, IList{string}, Dictionary{string, bool}?)"/>
            public virtual Module load(
                string location, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                if (!File.Exists(location))
                    throw new FileNotFoundException($"{location}: no such model file.", location);
                using FileStream stream = RegularFile.OpenRead(location);
                return load(stream, strict, skip, loadedParameters);
            }

            /// <inheritdoc cref="load(BinaryReader, bool, IList{string}, Dictionary{string, bool}?)"/>
            public Module load(
                Stream stream, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
                return load(reader, strict, skip, loadedParameters);
            }

            /// <summary>
            /// Reads a file written by <see cref="save(BinaryWriter, IList{string})"/>; nothing in the module
            /// changes unless the whole file matches.
            /// </summary>
            /// <param name="reader">The source to read from.</param>
            /// <param name="strict">Whether the file must contain exactly what the module has; if not, matching values are read and the
            /// rest is ignored.</param>
            /// <param name="skip">The names to skip.</param>
            /// <param name="loadedParameters">Receives each name in the file, and whether the module has it.</param>
            public virtual Module load(
                BinaryReader reader, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using DisposeScope scope = NewDisposeScope();
                RequireOwnNames();
                Dictionary<string, Tensor> own = state_dict();
                int count = TensorFormat.ReadCount(reader);
                if (strict && count != own.Count - (skip?.Count(own.ContainsKey) ?? 0) && count != own.Count)
                    throw new ArgumentException($"Mismatched state_dict sizes: expected {own.Count}, but found {count} entries.");
                var found = new List<(Tensor Target, Tensor Value)>();
                var keys = new List<(string Key, bool IsOwn)>();
                for (int i = 0; i < count; i++)
                {
                    string key = TensorFormat.ReadName(reader);
                    Tensor? target = own.GetValueOrDefault(key);
                    bool skipped = skip is not null && skip.Contains(key);
                    keys.Add((key, target is not null));
                    if (target is null && strict && !skipped)
                        throw new ArgumentException($"Mismatched module state names: the module has no '{key}'.");
                    if (target is null || skipped)
                    {
                        TensorFormat.Skip(reader);
                        continue;
                    }

                    found.Add((target, TensorFormat.Read(reader, key, target.Impl.DType, target.Impl.Sizes)));
                }

                using var mode = new GradMode(false);
                foreach ((Tensor target, Tensor value) in found)
                    target.copy_(value);
                if (loadedParameters is not null)
                {
                    foreach ((string key, bool isOwn) in keys)
                        loadedParameters[key] = isOwn;
                }

                return this;
            }

            /// <summary>
            /// A file stores one tensor per name; of two modules with the same name in a <see cref="Modules.Sequential"/>, it would lose
            /// the second.
            /// </summary>
            private void RequireOwnNames()
            {
                IEnumerable<string> names = named_parameters()
                    .Select(entry => entry.name)
                    .Concat(named_buffers().Select(entry => entry.name));
                if (names.GroupBy(name => name).FirstOrDefault(same => same.Count() > 1) is { } twice)
                {
                    throw new InvalidOperationException(
                        $"Two tensors of the module are called '{twice.Key}', and a file can hold only one "
                            + "of them; give the modules different names.");
                }
            }
        }
    }
}
