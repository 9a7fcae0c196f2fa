using System.Text.RegularExpressions;

namespace Originals.Programs;

/// <summary>The differences that DIFFERENCES.md names, as they show in drawn programs.</summary>
internal static class KnownDifference
{
    private static readonly string[] s_comparisons =
    [
        "eq", "ne", "lt", "le", "gt", "ge", "op_Equality", "op_Inequality", "op_LessThan", "op_LessThanOrEqual", "op_GreaterThan",
        "op_GreaterThanOrEqual",
    ];

    private static readonly string[] s_losses =
    [
        "mse_loss", "l1_loss", "smooth_l1_loss", "huber_loss", "kl_div", "cross_entropy", "nll_loss", "binary_cross_entropy",
        "binary_cross_entropy_with_logits",
    ];

    private static readonly string[] s_jumps =
    [
        "fmod", "fmod_", "remainder", "remainder_", "op_Modulus", "floor", "floor_", "ceil", "ceil_", "round", "round_", "trunc", "histc",
        "argmin", "argmax", "isclose", "nonzero", "type", "softplus", "Softplus",
    ];

    private static readonly string[] s_normalizations = ["LayerNorm", "BatchNorm1d", "BatchNorm2d"];

    private static readonly string[] s_jumpsAtZero =
        ["any", "all", "op_Division", "div", "divide", "reciprocal", "log", "log2", "log10", "rsqrt", "sign", "sgn",
            "addcdiv", "addcdiv_"];

    /// <summary>What may return a second object for the same tensor.</summary>
    private static readonly string[] s_seconds =
    [
        "alias", "contiguous", "flatten", "to", "to_type", "type", "cpu", "float", "double", "cat", "concat", "concatenate", "relu", "mish",
        "silu", "gelu", "elu", "selu", "hardswish", "leaky_relu", "dropout",
    ];

    private static readonly (string Line, Func<Difference, bool> IsIt)[] s_known =
    [
        ("native errors in `matmul` and others", difference => difference.Original == "ended" && difference.IsRefusedHere),
        ("`torch.div(…, rounding_mode)`", difference => difference.Calls("div", "divide", "div_", "divide_", "backward")
            && difference.CalledWith("rounding_mode: ", "div", "divide", "div_", "divide_")),
        ("`std`, `var`, `std_mean` and `var_mean` with a type", difference => difference.Calls("std", "var", "std_mean", "var_mean", "backward")
            && difference.CalledWith("type: ", "std", "var", "std_mean", "var_mean")),
        ("`var(unbiased: false)`", difference => difference.Calls("var")
            && difference.Statement.Contains("unbiased: false", StringComparison.Ordinal)),
        ("`torch.normal(mean, std)`", difference => difference.CalledWith("mean: t", "normal") && !difference.IsStrictness
            && (difference.Calls("normal", "backward") || difference.Statement.Contains("rand", StringComparison.Ordinal))),
        ("`torch.var_mean(input, unbiased)`", difference => difference.Calls("var_mean")),
        ("`number - t` of bytes", difference => difference.Calls("op_Subtraction") && difference.Takes("Byte")),
        ("`elu_`, and `nn.ELU` with `inplace`", difference => difference.CalledWith("", "elu_")
            || difference.CalledWith("inplace: true", "elu", "ELU")),
        ("in-place division of whole numbers by 0", difference => difference.CalledWith("=> ExternalException", "remainder_", "fmod_", "div_")),
        ("the gradient of `prod` at infinities", difference => difference.Calls("backward") && difference.CalledWith("", "prod")
            && (difference.Before.Contains("Infinity", StringComparison.Ordinal)
                || difference.Before.Contains("NaN", StringComparison.Ordinal))),
        ("the median of no whole numbers", difference => difference.Calls("median") && difference.IsStrictness),
        ("writing through indices or masks into an expanded tensor", difference => difference.IsStrictness
            && difference.Calls("index_put_", "masked_fill_", "copy_")),
        ("a `label_smoothing` below 0", difference => difference.Statement.Contains("label_smoothing: -", StringComparison.Ordinal)
            && difference.IsStrictness),
        ("`isclose` with `nanEqual`", difference => difference.Calls("isclose", "allclose") && difference.IsLenience),
        ("`std_mean` and `var_mean` of infinities", difference => difference.Calls("std_mean", "var_mean")
            && difference.Before.Contains("Infinity", StringComparison.Ordinal)),
        ("pass the gradient on at NaN", difference => difference.Calls("backward") && difference.Before.Contains("NaN", StringComparison.Ordinal)
            && difference.CalledWith("", "relu", "relu6", "ReLU", "ReLU6")),
        ("The gradient of `elu` and `selu` at NaN is NaN", difference => difference.Calls("backward")
            && difference.CalledWith("", "elu", "selu", "ELU", "SELU") && difference.Before.Contains("NaN", StringComparison.Ordinal)
            && difference.Original.Contains("NaN", StringComparison.Ordinal)),
        ("is compared exactly with a number outside of its range", difference => difference.Calls(s_comparisons)
            && difference.Takes("Byte", "Bool")),
        ("`detach_()` of a view", difference => difference.Calls("detach_") && difference.IsLenience),
        ("losses and their gradients where the types of input and target differ", difference => difference.Calls(s_losses)
            ? difference.IsLenience || difference.HasAnotherType || difference.Takes("Bool")
            : difference.Calls("backward") && difference.IsLenience && difference.CalledWith("", s_losses)),
        ("losses and their gradients where the types of input and target differ", difference =>
            Regex.IsMatch(difference.Before, "^target = .* => Int64", RegexOptions.Multiline)
            && (difference.Calls("call") || difference.Calls("backward")) && difference.Before.Contains("loss = ", StringComparison.Ordinal)
            && (difference.IsLenience || difference.HasAnotherType)),
        ("`SGD` with `maximize` and a weight decay", difference => difference.Statement == "optimizer.step()"
            && difference.CalledWith("maximize: true", "SGD") && difference.CalledWith("weight_decay: ", "SGD")),
        ("`lr_scheduler.OneCycleLR`, one step beyond the last", difference => difference.CalledWith("", "OneCycleLR")
            && difference.Original == "0" && !difference.IsRefusedHere),
        ("`gelu` of large negative numbers has four exact digits there, and of infinity none", difference =>
            difference.CalledWith("", "gelu", "gelu_", "GELU")
            && difference.Before.Contains("Infinity", StringComparison.Ordinal)
            && difference.Original.Contains("NaN", StringComparison.Ordinal)),
        ("Results differ in their last digits", difference => difference.Statement.StartsWith("model.eval()", StringComparison.Ordinal)
            && Comparison.ShareThatDiffers(difference.Original, difference.Here, difference.CalledWith("", s_normalizations) ? 1e-3 : 1e-4) == 0),
        // Equal numbers are normalized to what is rounded of their mean, divided by the root of this number.
        ("Results differ in their last digits", difference => difference.IsSingle && difference.CalledWith("eps: 1E-08", s_normalizations)
            && (difference.Calls("call", "step", "backward") || difference.Statement.StartsWith("model.", StringComparison.Ordinal))
            && Comparison.ShareThatDiffers(difference.Original, difference.Here, 5e-3) == 0),
        ("creating a convolution whose groups do not divide its channels", difference => difference.Calls("Conv2d")
            && difference.IsRefusedHere),
        ("Of several NaN in a window", difference => difference.Calls("backward")
            && difference.CalledWith("", "AdaptiveMaxPool2d", "adaptive_max_pool2d", "MaxPool2d", "max_pool2d") && difference.Before.Contains("NaN", StringComparison.Ordinal)),
        ("`nn.Conv2d` with `Padding.Same`, a padding mode and a window that is not square", difference =>
            difference.Calls("Conv2d") && difference.CalledWith("Padding.Same", "Conv2d")
            && difference.CalledWith("padding_mode: ", "Conv2d")),
        ("`lr_scheduler.OneCycleLR` with a `last_epoch`", difference => difference.Calls("OneCycleLR")
            && difference.Original == nameof(KeyNotFoundException)),
        ("Results differ in their last digits", difference => difference.Calls("call", "step", "backward")
            && difference.IsSingle
            && Comparison.ShareThatDiffers(difference.Original, difference.Here, 5e-6, 1e-4) == 0),
        ("Results differ in their last digits", difference => difference.Statement.Contains("= BatchNorm", StringComparison.Ordinal)
            && Comparison.ShareThatDiffers(difference.Original, difference.Here, difference.IsSingle ? 3e-4 : 1e-11) == 0),
        ("Results differ in their last digits", difference => difference.Calls("backward")
            && difference.CalledWith("", s_normalizations)
            && difference.IsSingle
            && Comparison.ShareThatDiffers(difference.Original, difference.Here, 1e-3) == 0),
        ("Results differ in their last digits", difference => difference.CalledWith("eps: 1E-08", s_normalizations)
            && difference.CalledWith("", "step") && IsOfNoise(difference.Before)),
        ("Results differ in their last digits", difference => difference.Statement.StartsWith("model.", StringComparison.Ordinal)
            && difference.IsSingle && Comparison.ShareThatDiffers(difference.Original, difference.Here, 2e-5) == 0),
        ("Results differ in their last digits", difference => difference.Calls("pow") && difference.IsSingle
            && Comparison.ShareThatDiffers(difference.Original, difference.Here, 0, relative: 1e-4) == 0),
        ("Results differ in their last digits", difference => difference.Statement == "optimizer.step()"
            && (IsOfNoise(difference.Before) || (difference.IsSingle && difference.CalledWith("", s_normalizations)))),
        ("Where a function jumps", difference => difference.Calls("backward") && difference.CalledWith("", "L1Loss", "l1_loss")
            && Comparison.ShareThatDiffers(difference.Original, difference.Here, 0) <= 0.5),
        ("Where a function jumps", difference => difference.Calls("backward")
            && difference.CalledWith("", "Hardswish", "PReLU", "SELU", "ELU", "LeakyReLU")
            && (difference.CalledWith("", "BatchNorm1d", "BatchNorm2d") || difference.CalledWith("E-1", "step"))
            && Comparison.ShareThatDiffers(difference.Original, difference.Here, 0) < 0.2),
        ("the gradient of `var` over an empty list of dimensions", difference => difference.Calls("backward")
            && difference.CalledWith("dimensions: []", "var", "std")),
        ("`StepLR` with steps of 0", difference => difference.Calls("StepLR") && difference.IsRefusedHere),
        ("`LinearLR` with factors outside of 0 to 1", difference => difference.Calls("LinearLR") && difference.IsStrictness),
        ("`nn.BatchNorm1d` and `nn.BatchNorm2d` with a type", difference => difference.Calls("BatchNorm1d", "BatchNorm2d")
            && difference.Original.Contains("num_batches_tracked:Float", StringComparison.Ordinal)),
        ("gradients of `clamp` between larger tensors, and of `addcdiv` of whole numbers", difference => difference.Calls("backward")
            && difference.IsLenience && difference.CalledWith("", "clamp", "clip", "addcdiv")),
        ("in-place operations keep what their gradients need", difference => difference.Calls("backward") && difference.IsLenience
            && difference.CalledWith("inplace: true", "elu", "selu", "gelu", "silu", "mish", "hardswish", "leaky_relu", "relu", "relu6",
                "sigmoid", "tanh", "ELU", "SELU", "GELU", "SiLU", "Mish", "Hardswish", "LeakyReLU", "ReLU", "ReLU6", "Tanh", "Sigmoid")),
        ("`unique` numbers one NaN after the other", difference => difference.Calls("unique")
            && difference.Original.Contains("NaN", StringComparison.Ordinal) && !difference.IsStrictness && !difference.IsLenience),
        ("`masked_scatter_` of a tensor into itself reads its old values", difference => difference.Calls("masked_scatter_")
            && !difference.IsStrictness && !difference.IsLenience),
        ("Of equal elements, `topk` returns the first ones", difference => difference.Calls("topk", "sort", "unique", "argsort")
            && (difference.Calls("argsort") || difference.Statement.Contains("sorted: false", StringComparison.Ordinal)
                || Comparison.IsSame(difference.Original.Split(" | ")[0], difference.Here.Split(" | ")[0]))),
        ("Where a function jumps", difference => difference.Calls("min", "max")
            && Comparison.IsSame(difference.Original.Split(" | ")[0], difference.Here.Split(" | ")[0])),
        ("Some errors have Python's words here", difference => difference.IsRefusedHere
            && difference.Original is "NullReferenceException" or "ArgumentOutOfRangeException"),
        ("the gradient of a window that lies in the padding", difference => difference.Calls("backward")
            && difference.CalledWith("padding: ", "max_pool2d") && difference.Before.Contains("-Infinity", StringComparison.Ordinal)),
        ("Pools and convolutions of whole numbers", difference => difference.IsStrictness
            && difference.Calls("conv2d", "max_pool2d", "max_pool2d_with_indices", "avg_pool2d")),
        ("Where a function jumps", difference => difference.Calls(s_jumps)
            && (difference.IsSmall || Comparison.ShareThatDiffers(difference.Original, difference.Here, 0)
                < (difference.CalledWith("", "gelu", "gelu_") ? 0.5 : 0.2))),
        ("Where a function jumps", difference => Regex.IsMatch(difference.Statement, @"type: ScalarType\.(Byte|Int\d+)") && difference.IsSmall
            && !difference.IsStrictness && !difference.IsLenience),
        ("Where a function jumps", difference => difference.Calls("backward")
            && difference.CalledWith("", "median", "max", "min", "amax", "amin") && difference.CalledWith("", "var", "std")
            && !difference.IsStrictness && !difference.IsLenience),
        ("Of 0 and -0, `max` and others", difference => difference.Calls("reciprocal", "rsqrt", "op_Division", "div", "divide")
            && difference.Original.Replace("-", "", StringComparison.Ordinal) == difference.Here.Replace("-", "", StringComparison.Ordinal)),
        ("a weight or a target is infinite", difference => difference.Calls("backward")
            && Regex.IsMatch(difference.Before, "^target = .*Infinity", RegexOptions.Multiline) && !difference.IsStrictness && !difference.IsLenience),
        ("Where a function jumps", difference => difference.TakesNoise
            && (difference.Calls(s_comparisons) || difference.Calls(s_jumpsAtZero))
            && !difference.IsStrictness && !difference.IsLenience),
        ("an operation in place whose other operand is a part of the same tensor", difference => difference.ChangesByItsPart
            && !difference.IsStrictness && !difference.IsLenience),
        ("Where a function jumps", difference => difference.Calls(s_comparisons)
            && (difference.CalledWith("p: ", "norm") || difference.CalledWith("", "std", "var", "std_mean", "var_mean")) && !difference.IsStrictness && !difference.IsLenience),
        ("`nll_loss` of nothing with targets", difference => difference.IsStrictness && difference.Calls("nll_loss", "cross_entropy")
            && (difference.Original.Contains("NaN", StringComparison.Ordinal) || difference.Original.Contains("[0", StringComparison.Ordinal))),
        ("`bmm`, `matmul` and `linear` of two types where there is nothing to add", difference => difference.Calls("bmm", "matmul", "linear") && difference.IsStrictness
            && Regex.IsMatch(difference.Original, @"\[(\d+,)*0[,\]]|\)( 0)+$")),
        ("decides in which order the dimensions of a result lie where operands broadcast", difference => difference.IsOfStrides
            && (difference.Arguments > 1 || Regex.IsMatch(difference.Original, @"/\((-,|.*,-)"))),
        ("Results differ in their last digits", difference => difference.Calls("backward", "logsumexp", "sum", "mean", "lerp")
            && Comparison.ShareThatDiffers(difference.Original, difference.Here, 1e-6) == 0),
        ("Results differ in their last digits", difference =>
            Comparison.ShareThatDiffers(difference.Original, difference.Here, 1e-14) == 0),
        ("Results differ in their last digits", difference => difference.Calls("reciprocal") && difference.IsSingle
            && difference.CalledWith("", "layer_norm", "batch_norm")
            && Comparison.ShareThatDiffers(difference.Original, difference.Here, 0, relative: 1e-3) == 0),
        ("Results differ in their last digits", difference => difference.IsSingle
            && difference.Calls("op_Addition", "op_Subtraction", "add", "sub", "subtract", "add_", "sub_")
            && Comparison.ShareThatDiffers(difference.Original, difference.Here, 5e-7) == 0),
        ("Results differ in their last digits", difference => difference.Calls("var", "std") && difference.IsSingle
            && Comparison.ShareThatDiffers(difference.Original, difference.Here, 0, relative: 1e-4) == 0),
        ("Results differ in their last digits", difference => difference.Statement.StartsWith("model.", StringComparison.Ordinal)
            && difference.CalledWith("Infinity", "step") && difference.Original.Contains("NaN", StringComparison.Ordinal)),
        ("Results differ in their last digits", difference => difference.Calls("kl_div") && difference.IsSingle
            && Comparison.ShareThatDiffers(difference.Original, difference.Here, 1e-5) == 0),
        ("Results differ in their last digits", difference => difference.Calls("fmod", "remainder", "op_Modulus") && difference.IsSingle
            && Comparison.ShareThatDiffers(difference.Original, difference.Here, 1e-6) == 0),
        // Near 1, the logarithm shows what is rounded of its operand.
        ("Results differ in their last digits", difference => difference.IsSingle
            && difference.CalledWith("", "log", "log2", "log10", "log_softmax", "LogSoftmax")
            && Comparison.ShareThatDiffers(difference.Original, difference.Here, 2e-7) == 0),
        ("a circular `pad` that also crops", difference => difference.IsStrictness && difference.Calls("pad")
            && difference.Statement.Contains("Circular", StringComparison.Ordinal) && difference.Statement.Contains("-1", StringComparison.Ordinal)),
        ("an index after two ellipses", difference => difference.IsStrictness
            && Regex.Count(difference.Statement, @"\bEllipsis\b") > 1),
        ("`batch_norm` of whole-numbered statistics", difference => difference.IsStrictness && difference.Calls("batch_norm")
            && difference.Takes("Int8", "Int16", "Int32", "Int64", "Byte")),
        ("`squeeze_` and `unsqueeze_` change one of two objects", difference =>
            difference.CalledWith("", "squeeze_", "unsqueeze_") && difference.CalledWith("", s_seconds)
            && !difference.IsStrictness && !difference.IsLenience),
        ("`gelu` of large negative numbers has four exact digits there", difference => difference.CalledWith("", "gelu", "gelu_")
            && Comparison.ShareThatDiffers(difference.Original, difference.Here, 1e-6, relative: 5e-4) == 0),
    ];

    /// <summary>Whether the last gradients have numbers that are rounding alone, which an optimizer divides by their size.</summary>
    private static bool IsOfNoise(string before) =>
        Regex.IsMatch(before.Split('\n').Last(line => line.Contains("backward()", StringComparison.Ordinal)), @"\dE-(0[5-9]|1\d)");

    /// <summary>What is cited of DIFFERENCES.md.</summary>
    internal static IEnumerable<string> Lines => s_known.Select(known => known.Line);

    /// <summary>What DIFFERENCES.md says of a difference, a part of one of its lines; null if it says nothing.</summary>
    internal static string? Of(Difference difference) => s_known.FirstOrDefault(known => known.IsIt(difference)).Line;
}
