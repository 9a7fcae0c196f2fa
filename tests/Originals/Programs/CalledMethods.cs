using System.Reflection;
using TorchSharp;

namespace Originals.Programs;

/// <summary>
/// The methods that drawn programs call: those of tensors, of <c>torch</c> and of <c>nn.functional</c> whose arguments can be drawn.
/// </summary>
internal static class CalledMethods
{
    private static readonly Type[] s_owners = [typeof(Tensor), typeof(torch), typeof(functional)];

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
        "is_grad_enabled", "set_grad_enabled", "is_inference_mode_enabled",
    ];

    /// <summary>The methods of the library that this is compiled with, by their signatures, in the order of these.</summary>
    internal static SortedDictionary<string, MethodInfo> BySignature()
    {
        var methods = new SortedDictionary<string, MethodInfo>(StringComparer.Ordinal);
        foreach (MethodInfo method in s_owners.SelectMany(owner => owner.GetMethods(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)))
        {
            if (!method.IsGenericMethod && !s_leftOut.Contains(method.Name) && method.Name.Split('_')[0] is not ("get" or "set")
                && IsOutcome(method.ReturnType) && method.GetParameters().All(Arguments.CanDraw))
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

    private static bool IsOutcome(Type type) =>
        type == typeof(Tensor) || type == typeof(Tensor[]) || type == typeof(bool) || type == typeof(long) || type == typeof(long[])
        || (type.Name.StartsWith("ValueTuple", StringComparison.Ordinal)
            && Array.TrueForAll(type.GetGenericArguments(), part => part == typeof(Tensor)));
}
