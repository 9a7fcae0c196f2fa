using System.Reflection;
using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Neural networks: modules, layers, losses, initialization.</summary>
    public static partial class nn
    {
        /// <summary>The base class of all modules. A module has parameters, buffers and submodules, each with a name.</summary>
        public partial class Module : IDisposable
        {
            private readonly OrderedDict<string, Parameter> _ownParameters = [];
            private readonly OrderedDict<string, Tensor> _ownBuffers = [];
            private readonly HashSet<string> _transientBuffers = [];
            private readonly OrderedDict<string, Module> _ownModules = [];
            private readonly string _name;
            private bool _registered;

            /// <summary>Creates a module with this name.</summary>
            protected Module(string name) => _name = name;

            /// <summary>The submodules; in a <see cref="Modules.Sequential"/>, two may have the same name.</summary>
            private protected virtual IEnumerable<(string Name, Module Module)> Components => _ownModules;

            /// <summary>
            /// Whether the module is in training mode, which changes the behavior of layers such as dropout and batch normalization.
            /// </summary>
            public virtual bool training { get; internal set; } = true;

            /// <summary>Returns the name of the module's type.</summary>
            public virtual string GetName() => _name;

            /// <summary>Disposes the parameters and buffers of this module and of all its submodules.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <inheritdoc cref="Dispose()"/>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing)
                    return;
                foreach ((_, Parameter parameter) in _ownParameters)
                    parameter?.Dispose();
                foreach ((_, Tensor buffer) in _ownBuffers)
                    buffer?.Dispose();
                foreach ((_, Module module) in Components)
                    module?.Dispose();
            }

            /// <summary>
            /// Registers the modules, parameters and tensors in the fields, whatever these are declared as, under the fields' names,
            /// starting with the most derived class. The field of an auto-property is named <c>&lt;property&gt;k__BackingField</c>.
            /// </summary>
            protected virtual void RegisterComponents()
            {
                if (_registered)
                    return;
                _registered = true;
                for (Type? type = GetType(); type is not null && type != typeof(Module); type = type.BaseType)
                {
                    foreach (FieldInfo field
                        in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    {
                        RegisterField(field);
                    }
                }
            }

            private void RegisterField(FieldInfo field)
            {
                string component = ComponentName(field);
                switch (field.GetValue(this))
                {
                    case Module module when !_ownModules.ContainsKey(component):
                        register_module(component, module);
                        break;
                    case Parameter parameter when !_ownParameters.ContainsKey(component):
                        register_parameter(component, parameter);
                        break;
                    case Tensor tensor and not Modules.Parameter when !_ownBuffers.ContainsKey(component):
                        register_buffer(component, tensor);
                        break;
                }
            }

            /// <summary>Registers a submodule under a name.</summary>
            public virtual void register_module(string name, Module submodule)
            {
                if (submodule is null)
                {
                    _ownModules.Remove(name);
                    return;
                }

                RequireName(name);
                if (_ownModules.ContainsKey(name))
                    throw new InvalidOperationException($"Sub-module {name} is already registered.");
                Complete(submodule);
                _ownModules.Add(name, submodule);
            }

            /// <summary>Registers a submodule under a name; an alias of <see cref="register_module"/>.</summary>
            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>Registers a parameter under a name.</summary>
            public virtual void register_parameter(string name, Parameter param)
            {
                ArgumentNullException.ThrowIfNull(param);
                RequireName(name);
                if (_ownParameters.ContainsKey(name))
                    throw new InvalidOperationException($"Parameter {name} is already registered.");
                param.DetachFromDisposeScope();
                _ownParameters.Add(name, param);
            }

            /// <summary>
            /// Registers a tensor that is not a parameter under a name. It is saved with the module unless it is not persistent.
            /// </summary>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                RequireName(name);
                if (_ownBuffers.ContainsKey(name))
                    throw new InvalidOperationException($"Buffer {name} is already registered.");
                tensor.DetachFromDisposeScope();
                _ownBuffers.Add(name, tensor);
                if (!persistent)
                    _transientBuffers.Add(name);
            }

            /// <inheritdoc cref="ConditionallyRegisterParameter(string, Parameter?)"/>
            protected void ConditionallyRegisterParameter(string name, Tensor? value) =>
                ConditionallyRegisterParameter(name, value as Parameter);

            /// <summary>Registers a parameter or replaces the one with this name; null removes it.</summary>
            protected void ConditionallyRegisterParameter(string name, Parameter? value)
            {
                if (value is null)
                    _ownParameters.Remove(name);
                else if (_ownParameters.ContainsKey(name))
                    _ownParameters[name] = (Parameter)value.DetachFromDisposeScope();
                else
                    register_parameter(name, value);
            }

            /// <summary>Registers a buffer or replaces the one with this name; null removes it.</summary>
            protected void ConditionallyRegisterBuffer(string name, Tensor? value, bool persistent = true)
            {
                if (value is null)
                    _ownBuffers.Remove(name);
                else if (_ownBuffers.ContainsKey(name))
                    _ownBuffers[name] = value.DetachFromDisposeScope();
                else
                    register_buffer(name, value, persistent);
                if (persistent || value is null)
                    _transientBuffers.Remove(name);
                else
                    _transientBuffers.Add(name);
            }

            /// <summary>Removes all submodules.</summary>
            protected void ClearModules() => _ownModules.Clear();

            /// <summary>Returns all parameters with their names; those of submodules too, as <c>module.parameter</c>.</summary>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<Parameter>(ReferenceEqualityComparer.Instance);
                return AllParameters(recurse).Where(entry => seen.Add(entry.parameter)).ToArray();
            }

            private IEnumerable<(string name, Parameter parameter)> AllParameters(bool recurse)
            {
                foreach ((string key, Parameter parameter) in _ownParameters)
                    yield return (key, parameter);
                if (!recurse)
                    yield break;
                foreach ((string prefix, Module module) in Components)
                {
                    foreach ((string key, Parameter parameter) in module.AllParameters(true))
                        yield return ($"{prefix}.{key}", parameter);
                }
            }

            /// <summary>Returns all parameters, including those of submodules.</summary>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) =>
                named_parameters(recurse).Select(entry => entry.parameter).ToArray();

            /// <summary>Returns all buffers with their names; those of submodules too, as <c>module.buffer</c>.</summary>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                var seen = new HashSet<Tensor>(ReferenceEqualityComparer.Instance);
                foreach ((string key, Tensor buffer) in _ownBuffers)
                {
                    if (!_transientBuffers.Contains(key) && seen.Add(buffer))
                        yield return (key, buffer);
                }

                if (!recurse)
                    yield break;
                foreach ((string prefix, Module module) in Components)
                {
                    foreach ((string key, Tensor buffer) in module.named_buffers(true, include_nonpersistent))
                    {
                        if (seen.Add(buffer))
                            yield return ($"{prefix}.{key}", buffer);
                    }
                }
            }

            /// <summary>Returns all buffers, including those of submodules.</summary>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(entry => entry.buffer);

            /// <summary>Returns the direct submodules with their names.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children()
            {
                foreach ((string key, Module module) in Components)
                    yield return (key, module);
            }

            /// <summary>Returns the direct submodules.</summary>
            public virtual IEnumerable<Module> children() => named_children().Select(entry => entry.module);

            /// <summary>
            /// Returns all direct submodules and then the descendants of each, with their names; the module itself is not included.
            /// </summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach ((string key, Module module) in Components)
                    yield return (key, module);
                foreach ((string prefix, Module module) in Components)
                {
                    foreach ((string key, Module descendant) in module.named_modules())
                        yield return ($"{prefix}.{key}", descendant);
                }
            }

            /// <summary>Returns this module and all modules within it, at any depth.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(entry => entry.module);

            /// <summary>Returns whether there is a parameter with this name.</summary>
            public virtual bool has_parameter(string target) => named_parameters().Any(entry => entry.name == target);

            /// <summary>Returns the parameter with this name, or null if there is none.</summary>
            public virtual Parameter? get_parameter(string target) =>
                named_parameters().FirstOrDefault(entry => entry.name == target).parameter;

            /// <summary>Returns whether there is a buffer with this name.</summary>
            public virtual bool has_buffer(string target) => named_buffers().Any(entry => entry.name == target);

            /// <summary>Returns the buffer with this name, or null if there is none.</summary>
            public virtual Tensor? get_buffer(string target) => named_buffers().FirstOrDefault(entry => entry.name == target).buffer;

            /// <summary>
            /// Sets this module and all submodules to training mode: dropout is active, and batch
            /// normalization uses the statistics of the batch.
            /// </summary>
            public virtual void train(bool train = true)
            {
                training = train;
                foreach ((_, Module module) in Components)
                    module.train(train);
            }

            /// <summary>
            /// Sets this module and all submodules to evaluation mode: dropout is inactive, and batch
            /// normalization uses its running statistics.
            /// </summary>
            public virtual void eval() => train(false);

            /// <summary>Resets the gradients of all parameters.</summary>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach ((_, Parameter parameter) in named_parameters())
                {
                    if (set_to_none)
                    {
                        parameter.grad = null;
                        continue;
                    }

                    using Tensor? gradient = parameter.grad;
                    gradient?.zero_();
                }
            }

            /// <summary>Calls a function on every descendant and then on the module itself.</summary>
            public virtual Module apply(Action<Module> fn)
            {
                foreach ((_, Module module) in Components)
                    module.apply(fn);
                fn(this);
                return this;
            }

            /// <summary>Converts parameters and buffers to another type; integer buffers keep theirs.</summary>
            protected internal virtual Module _to(ScalarType dtype, bool non_blocking)
            {
                if (!Engine.ScalarTypes.IsFloat(dtype))
                    throw new ArgumentException($"nn.Module.to only accepts floating point types, but got {dtype}", nameof(dtype));
                CompleteComponents();
                foreach ((_, Module module) in Components)
                    module._to(dtype, non_blocking);
                foreach ((string key, Parameter parameter) in _ownParameters.ToArray())
                    Convert(key, parameter, dtype);
                foreach ((string key, Tensor buffer) in _ownBuffers.ToArray())
                {
                    if (!buffer.is_floating_point() || buffer.dtype == dtype)
                        continue;
                    Tensor converted = buffer.to_type(dtype, disposeAfter: true).DetachFromDisposeScope();
                    _ownBuffers[key] = converted;
                    SetField(key, converted);
                }

                return this;
            }

            /// <summary>Converts parameters and buffers to another type and moves them to a device; only the CPU is available.</summary>
            protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking)
            {
                Device.RequireCpu(device);
                return _to(dtype, non_blocking);
            }

            /// <summary>Moves parameters and buffers to a device; only the CPU is available.</summary>
            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking)
            {
                Device.RequireCpu(new Device(deviceType, deviceIndex));
                return this;
            }

            /// <summary>Called before parameters and buffers change type.</summary>
            private protected virtual void CompleteComponents()
            {
            }

            /// <summary>Called after a parameter has been replaced by one of another type.</summary>
            private protected virtual void Replaced(Parameter old, Parameter converted)
            {
            }

            private void Convert(string key, Parameter parameter, ScalarType dtype)
            {
                // Another module that shares the parameter may have converted it already.
                Parameter converted = parameter;
                while (converted.Replacement is not null)
                    converted = converted.Replacement;
                if (converted.dtype != dtype)
                    converted = Converted(converted, dtype);
                if (ReferenceEquals(converted, parameter))
                    return;
                _ownParameters[key] = converted;
                SetField(key, converted);
                Replaced(parameter, converted);
            }

            private static Parameter Converted(Parameter parameter, ScalarType dtype)
            {
                using var mode = new Engine.GradMode(false);
                using Tensor? gradient = parameter.grad;
                var converted = new Parameter(parameter.to_type(dtype), parameter.requires_grad);
                converted.DetachFromDisposeScope();
                if (gradient is not null)
                {
                    using Tensor same = gradient.to_type(dtype);
                    converted.grad = same;
                }

                parameter.Dispose();
                parameter.Replacement = converted;
                return converted;
            }

            /// <summary>Updates fields of the program's own module that held the replaced tensor.</summary>
            private void SetField(string key, Tensor value)
            {
                for (Type? type = GetType(); type is not null && type != typeof(Module); type = type.BaseType)
                {
                    foreach (FieldInfo field
                        in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    {
                        if (ComponentName(field) == key && field.FieldType.IsInstanceOfType(value))
                            field.SetValue(this, value);
                    }
                }
            }

            private static string ComponentName(FieldInfo field) =>
                field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name;

            private protected static void Complete(Module submodule) => submodule.RegisterComponents();

            private protected static void RequireName(string name)
            {
                if (string.IsNullOrEmpty(name) || name.Contains('.'))
                {
                    throw new ArgumentException(
                        $"'{name}' cannot name a component: it has to be non-empty and without a dot.", nameof(name));
                }
            }
        }
    }
}

/// <summary>Extension methods that convert or move a module and return it with its own type.</summary>
public static class ModuleExtensionMethods
{
    /// <inheritdoc cref="to{T}(T, string, bool)"/>
    public static T to<T>(this T module, torch.Device device, bool non_blocking = false) where T : torch.nn.Module =>
        (T)module._to(device.type, device.index, non_blocking);

    /// <summary>
    /// Converts parameters and buffers to a type, or moves them to a device; only the CPU is available. Returns the module.
    /// </summary>
    public static T to<T>(this T module, string device, bool non_blocking = false) where T : torch.nn.Module =>
        module.to(new torch.Device(device), non_blocking);

    /// <inheritdoc cref="to{T}(T, string, bool)"/>
    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false)
        where T : torch.nn.Module =>
        (T)module._to(deviceType, deviceIndex, non_blocking);

    /// <inheritdoc cref="to{T}(T, string, bool)"/>
    public static T to<T>(this T module, torch.ScalarType type, bool non_blocking = false) where T : torch.nn.Module =>
        (T)module._to(type, non_blocking);

    /// <inheritdoc cref="to{T}(T, string, bool)"/>
    public static T to<T>(this T module, torch.Device device, torch.ScalarType type, bool non_blocking = false) where T : torch.nn.Module =>
        (T)module._to(device, type, non_blocking);

    /// <inheritdoc cref="to{T}(T, string, bool)"/>
    public static T to<T>(this T module, torch.Tensor other, bool non_blocking = false) where T : torch.nn.Module =>
        (T)module._to(other.dtype, non_blocking);

    /// <summary>Moves parameters and buffers to the CPU, where they already are. Returns the module.</summary>
    public static T cpu<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => module;

    /// <summary>Always throws: the managed engine supports only the CPU.</summary>
    public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false) where T : torch.nn.Module =>
        module.to(DeviceType.CUDA, deviceIndex, non_blocking);

    /// <summary>Converts parameters and buffers to Float32. Returns the module.</summary>
    public static T @float<T>(this T module, bool non_blocking = false)
        where T : torch.nn.Module => module.to(torch.ScalarType.Float32, non_blocking);

    /// <summary>Converts parameters and buffers to Float64. Returns the module.</summary>
    public static T @double<T>(this T module, bool non_blocking = false)
        where T : torch.nn.Module => module.to(torch.ScalarType.Float64, non_blocking);
}
