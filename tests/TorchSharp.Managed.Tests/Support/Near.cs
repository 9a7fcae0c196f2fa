using System.Globalization;

namespace TorchSharp.Managed.Tests;

/// <summary>Equality of tensors up to rounding.</summary>
internal static class Near
{
    /// <summary>
    /// How far a float32 value may be from PyTorch's: relative to the value, plus relative to the tensor's largest (at least 1).
    /// </summary>
    internal const double Relative = 1e-5;

    internal const double Absolute = 1e-6;

    /// <summary>Same type, same shape, NaN where NaN is expected, infinities exact, and every value within the tolerance.</summary>
    internal static void AssertEqual(Tensor expected, Tensor actual, string what, double relative = Relative, double absolute = Absolute)
    {
        Assert.True(expected.dtype == actual.dtype, $"{what}: {expected.dtype} expected, but it is {actual.dtype}");
        Assert.True(
            expected.shape.SequenceEqual(actual.shape),
            $"{what}: [{string.Join(", ", expected.shape)}] expected, but it is [{string.Join(", ", actual.shape)}]");
        double[] e = Values(expected), a = Values(actual);
        double largest = e.Where(double.IsFinite).Select(Math.Abs).Append(1).Max();
        bool exact = !expected.is_floating_point();
        for (int i = 0; i < e.Length; i++)
        {
            double allowed = exact ? 0 : relative * Math.Abs(e[i]) + absolute * largest;
            bool equal = e[i].Equals(a[i]) || e[i] == a[i] || (double.IsFinite(e[i]) && Math.Abs(a[i] - e[i]) <= allowed);
            Assert.True(
                equal,
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{what}: element {i} of [{string.Join(", ", expected.shape)}]: {e[i]:G9} expected, "
                        + $"but it is {a[i]:G9}; {allowed:G3} is allowed"));
        }
    }

    internal static double[] Values(Tensor tensor)
    {
        if (tensor.numel() == 0)
            return [];
        using Tensor detached = tensor.detach();
        using Tensor wide = detached.to_type(float64);
        return wide.data<double>().ToArray();
    }
}
