using System.Reflection;
using TorchSharp;
using TorchSharp.Modules;

namespace Originals.Programs;

/// <summary>
/// The methods that drawn programs call, those whose arguments can be drawn: of tensors, of <c>torch</c> and of <c>nn.functional</c>, and
/// what makes a layer, a loss, an optimizer or a scheduler.
/// </summary>
internal static class CalledMethods
{
    private static readonly Type[] s_owners =
        [typeof(Tensor), typeof(torch), typeof(functional), typeof(nn), typeof(optim), typeof(optim.lr_scheduler)];

    /// <summary>What networks are made of: layers, losses, optimizers and schedulers.</summary>
    private static readonly Type[] s_parts =
    [
        typeof(Module<Tensor, Tensor>), typeof(Module<Tensor, Tensor, Tensor>), typeof(optim.Optimizer),
        typeof(optim.lr_scheduler.LRScheduler),
    ];

    /// <summary>
    /// Left out is what leaves the process, asks for a device, counts objects, returns memory that nobody has written, changes or tells
    /// settings, draws from a stream of random numbers that differs (DIFFERENCES.md), or makes a tensor of an array.
    /// </summary>
    private static readonly HashSet<string> s_leftOut =
    [
        "save", "load", "Load", "from_file", "from_array", "frombuffer", "as_tensor", "is_tensor", "alias", "element_size", "stride",
        "cuda", "cuda_is_available", "mps_is_available", "set_default_device", "get_default_device",
        "Dispose", "Finalize", "GetHashCode", "Equals", "DetachFromDisposeScope", "MoveToOuterDisposeScope", "MoveToOtherDisposeScope",
        "empty", "empty_like", "bernoulli", "bernoulli_", "dropout", "dropout2d", "multinomial",
        "seed", "initial_seed", "manual_seed", "get_rng_state", "set_rng_state", "set_num_threads", "get_num_threads",
        "get_default_dtype", "set_default_dtype", "backward", "retain_grad", "requires_grad_", "with_requires_grad",
        "Dropout", "Dropout2d", "AlphaDropout", "is_grad_enabled", "set_grad_enabled", "is_inference_mode_enabled",
    ];

    /// <summary>The methods of the library that this is compiled with, by their signatures, in the order of these.</summary>
    internal static SortedDictionary<string, MethodInfo> BySignature()
    {
        var methods = new SortedDictionary<string, MethodInfo>(StringComparer.Ordinal);
        foreach (MethodInfo method in s_owners.SelectMany(owner => owner.GetMethods(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)))
        {
            if (!method.IsGenericMethod && !s_leftOut.Contains(method.Name) && method.Name.Split('_')[0] is not ("get" or "set")
                && (IsOutcome(method.ReturnType) || IsPart(method.ReturnType))
                && method.GetParameters().Skip(GivenArguments(method)).All(Arguments.CanDraw))
            {
                methods.Add(Signature(method), method);
            }
        }
        return methods;
    }

    private static string Signature(MethodInfo method)
    {
        IEnumerable<string> parameters = method.GetParameters().Select(parameter => Name(parameter.ParameterType));
        return $"{Name(method.ReturnType)} {method.DeclaringType!.Name}.{method.Name}({string.Join(", ", parameters)})";
    }

    private static string Name(Type type) => !type.IsGenericType
        ? type.Name
        : $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";

    /// <summary>Whether a value of the type is what calls of tensors and functions give.</summary>
    internal static bool IsOutcome(Type type) =>
        type == typeof(Tensor) || type == typeof(Tensor[]) || type == typeof(bool) || type == typeof(long) || type == typeof(long[])
        || (type.Name.StartsWith("ValueTuple", StringComparison.Ordinal)
            && Array.TrueForAll(type.GetGenericArguments(), part => part == typeof(Tensor)));

    /// <summary>Whether networks are made of values of the type.</summary>
    private static bool IsPart(Type type) =>
        s_parts.Any(part => part.IsAssignableFrom(type)) && !typeof(Sequential).IsAssignableFrom(type);

    /// <summary>How many arguments networks give themselves: the parameters of an optimizer, and the optimizer of a scheduler.</summary>
    private static int GivenArguments(MethodInfo method) => method.GetParameters().FirstOrDefault()?.ParameterType is { } first
        && (first == typeof(IEnumerable<Parameter>) || first == typeof(optim.Optimizer)) ? 1 : 0;
}
