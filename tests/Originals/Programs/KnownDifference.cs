namespace Originals.Programs;

/// <summary>The differences that DIFFERENCES.md names, as they show in drawn programs.</summary>
internal static class KnownDifference
{
    private static readonly (string Line, Func<Difference, bool> IsIt)[] s_known =
    [
        ("native errors in `matmul` and others", difference => difference.Original == "ended"),
        ("`torch.div(…, rounding_mode)`", difference => difference.CalledBefore("div") || difference.CalledBefore("divide")
            ? (difference.Statement + difference.Before).Contains("rounding_mode: RoundingMode.", StringComparison.Ordinal)
                && (difference.Calls("div", "divide", "div_", "divide_") || difference.Calls("backward"))
            : false),
        ("`std`, `var`, `std_mean` and `var_mean` with a type", difference => difference.Calls("std", "var", "std_mean", "var_mean")
            && difference.Statement.Contains("type: ", StringComparison.Ordinal)),
        ("`var(unbiased: false)`", difference => difference.Calls("var")
            && difference.Statement.Contains("unbiased: false", StringComparison.Ordinal)),
        ("`torch.normal(mean, std)`", difference => difference.Calls("normal")),
        ("`torch.var_mean(input, unbiased)`", difference => difference.Calls("var_mean")),
        ("`number - t` of bytes", difference => difference.Calls("op_Subtraction")
            && difference.Before.Contains("=> Byte", StringComparison.Ordinal)),
        ("`elu_`, and `nn.ELU` with `inplace`", difference => difference.CalledBefore("elu_") || (difference.CalledBefore("elu")
            && (difference.Before + difference.Statement).Contains("inplace: true", StringComparison.Ordinal))),
        ("by 0 | have changed elements", difference => difference.CalledBefore("remainder_") || difference.CalledBefore("fmod_")
            || difference.CalledBefore("div_")),
        ("the gradient of `prod` at infinities", difference => difference.Calls("backward") && difference.CalledBefore("prod")
            && difference.Before.Contains("Infinity", StringComparison.Ordinal)),
        ("the median of no whole numbers", difference => difference.Calls("median") && difference.IsStrictness),
        ("writing through indices or masks into an expanded tensor", difference => difference.IsStrictness
            && difference.Calls("index_put_", "masked_fill_", "copy_") && difference.Before.Contains("/(0", StringComparison.Ordinal)),
        ("a `label_smoothing` below 0", difference => difference.Statement.Contains("label_smoothing: -", StringComparison.Ordinal)),
        ("`isclose` with `nanEqual`", difference => difference.Calls("isclose", "allclose") && difference.IsLenience),
        ("`std_mean` and `var_mean` of infinities", difference => difference.Calls("std_mean", "var_mean")
            && difference.Before.Contains("Infinity", StringComparison.Ordinal)),
        ("pass the gradient on at NaN", difference => difference.Calls("backward")
            && (difference.CalledBefore("elu") || difference.CalledBefore("relu") || difference.CalledBefore("relu6"))
            && difference.Here.Contains("NaN", StringComparison.Ordinal)),
        ("A number outside of the range of a tensor of bytes or Booleans", difference => difference.Calls(
            "eq", "ne", "lt", "le", "gt", "ge", "op_Equality", "op_Inequality", "op_LessThan", "op_LessThanOrEqual", "op_GreaterThan",
            "op_GreaterThanOrEqual") && difference.Statement.Contains(": -", StringComparison.Ordinal)),
        ("`detach_()` of a view", difference => difference.Calls("detach_") && difference.IsLenience),
        ("losses and their gradients where the types of input and target differ", difference =>
            (difference.IsLenience || difference.HasAnotherType) && difference.Calls(
                "backward", "mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss", "kl_div", "cross_entropy", "nll_loss",
                "binary_cross_entropy", "binary_cross_entropy_with_logits")),
        ("`scatter_` of a tensor into itself", difference => difference.Calls("scatter_", "scatter_add_") && difference.IsLenience),
        ("Some errors have Python's words here", difference => difference.Here is "ExternalException" or "ArgumentNullException"
            && difference.Original is "NullReferenceException" or "ArgumentOutOfRangeException" or "Exception"),
        ("Pools of whole numbers", difference => difference.IsStrictness
            && difference.Calls("max_pool2d", "max_pool2d_with_indices", "avg_pool2d")),
        ("where a function jumps", difference => difference.Calls("sum")
            && difference.Statement.Contains("type: ScalarType.Int", StringComparison.Ordinal)),
        ("where a function jumps", difference => difference.Calls("fmod", "remainder", "op_Modulus", "floor", "ceil", "round", "trunc")
            && Comparison.ShareThatDiffers(difference.Original, difference.Here, 1e-5) < 0.2),
        ("Results differ in their last digits", difference => difference.Calls("backward", "op_Division", "div", "reciprocal")
            && Comparison.ShareThatDiffers(difference.Original, difference.Here, 0.02) == 0),
    ];

    /// <summary>What is cited of DIFFERENCES.md.</summary>
    internal static IEnumerable<string> Lines => s_known.Select(known => known.Line);

    /// <summary>What DIFFERENCES.md says of a difference, a part of one of its lines; null if it says nothing.</summary>
    internal static string? Of(Difference difference) => s_known.FirstOrDefault(known => known.IsIt(difference)).Line;
}
