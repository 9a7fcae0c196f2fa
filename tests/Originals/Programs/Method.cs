using System.Reflection;
using TorchSharp;

namespace Originals.Programs;

/// <summary>The methods that drawn programs call: those of tensors, of <c>torch</c> and of <c>nn.functional</c> whose arguments can be drawn.</summary>
internal static class Method
{
    private static readonly Type[] s_owners = [typeof(Tensor), typeof(torch), typeof(functional)];

    /// <summary>
    /// What leaves the process, waits for a device, counts objects, gives memory that nobody has written, changes settings, or draws from a stream of
    /// random numbers that differs (DIFFERENCES.md).
    /// </summary>
    private static readonly HashSet<string> s_left =
    [
        "save", "load", "Load", "cuda", "from_file", "frombuffer", "from_array", "as_tensor", "Dispose", "Finalize", "GetHashCode", "Equals", "alias",
        "empty", "empty_like", "bernoulli", "bernoulli_", "dropout", "dropout2d", "multinomial", "manual_seed", "set_num_threads", "get_num_threads",
        "initial_seed", "backward", "retain_grad", "DetachFromDisposeScope", "MoveToOuterDisposeScope", "MoveToOtherDisposeScope", "is_tensor",
        "get_default_dtype", "set_default_dtype", "element_size", "with_requires_grad", "requires_grad_", "is_grad_enabled", "is_inference_mode_enabled",
        "cuda_is_available", "mps_is_available", "set_default_device", "get_default_device", "get_rng_state", "set_rng_state", "set_grad_enabled", "seed",
    ];

    /// <summary>The methods of the library that this is compiled with, by their signatures, in the order of these.</summary>
    internal static SortedDictionary<string, MethodInfo> Face()
    {
        var face = new SortedDictionary<string, MethodInfo>(StringComparer.Ordinal);
        foreach (MethodInfo method in s_owners.SelectMany(owner => owner.GetMethods(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)))
        {
            if (!method.IsGenericMethod && !s_left.Contains(method.Name) && method.Name.Split('_')[0] is not ("get" or "set")
                && IsOutcome(method.ReturnType) && method.GetParameters().All(Arguments.CanDraw))
            {
                face.Add(Signature(method), method);
            }
        }
        return face;
    }

    private static string Signature(MethodInfo method) =>
        $"{Name(method.ReturnType)} {method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => Name(parameter.ParameterType)))})";

    private static string Name(Type type) => !type.IsGenericType
        ? type.Name
        : $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";

    private static bool IsOutcome(Type type) =>
        type == typeof(Tensor) || type == typeof(Tensor[]) || type == typeof(bool) || type == typeof(long) || type == typeof(long[])
        || type.Name.StartsWith("ValueTuple", StringComparison.Ordinal) && Array.TrueForAll(type.GetGenericArguments(), part => part == typeof(Tensor));
}
