using System.Globalization;
using System.Reflection;
using TorchSharp;

namespace Originals.Programs;

/// <summary>Draws arguments by their types and names: mostly such as make sense, now and then such as have to be refused.</summary>
internal sealed class Arguments(Draw draw)
{
    private static readonly HashSet<Type> s_drawn =
    [
        typeof(Tensor), typeof(Scalar), typeof(long), typeof(int), typeof(double), typeof(float), typeof(bool), typeof(long?), typeof(int?),
        typeof(ScalarType?), typeof(ScalarType), typeof(long[]), typeof(TensorIndex[]), typeof(Tensor[]), typeof(IList<Tensor>),
        typeof(Reduction), typeof(RoundingMode), typeof((long, long)), typeof((long, long)?),
        typeof((long, long, long, long)),
    ];

    /// <summary>Types that are left at their default.</summary>
    private static readonly HashSet<Type> s_alwaysDefault = [typeof(Device), typeof(Generator), typeof(string[])];

    private static readonly ScalarType[] s_types =
    [
        ScalarType.Float32, ScalarType.Float64, ScalarType.Int64, ScalarType.Int32, ScalarType.Int16, ScalarType.Int8, ScalarType.Byte,
        ScalarType.Bool,
    ];

    /// <summary>Whether arguments for the parameter can be drawn.</summary>
    internal static bool CanDraw(ParameterInfo parameter) =>
        s_drawn.Contains(parameter.ParameterType)
        || (parameter.ParameterType.IsEnum && parameter.ParameterType != typeof(DeviceType))
        || (s_alwaysDefault.Contains(parameter.ParameterType) && parameter.IsOptional);

    /// <summary>The arguments of a call.</summary>
    /// <param name="method">The method that is called.</param>
    /// <param name="self">The tensor whose method is called, or else the first argument that is one.</param>
    /// <param name="given">The first arguments, where they are not drawn.</param>
    internal Drawn[] Of(MethodInfo method, Tensor? self, IReadOnlyList<object>? given = null)
    {
        List<Drawn> drawn = [.. (given ?? []).Select(value => new Drawn("", value))];
        foreach (ParameterInfo parameter in method.GetParameters().Skip(drawn.Count))
        {
            bool isDefault = s_alwaysDefault.Contains(parameter.ParameterType) || parameter.Name is "out" or "requires_grad" or "verbose";
            Drawn argument = isDefault || (parameter.IsOptional && draw.Chance(60))
                ? new("", parameter.DefaultValue is DBNull ? null : Default(parameter))
                : One(method.Name, parameter, self, drawn);
            self ??= argument.Value as Tensor;
            drawn.Add(argument);
        }
        return [.. drawn];
    }

    private static object? Default(ParameterInfo parameter) =>
        parameter.DefaultValue is { } value && parameter.ParameterType.IsEnum
            ? Enum.ToObject(parameter.ParameterType, value)
            : parameter.DefaultValue;

    private Drawn One(string method, ParameterInfo parameter, Tensor? self, List<Drawn> before)
    {
        string name = parameter.Name!;
        Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type == typeof(Tensor))
            return OneTensor(method, name, self);
        if (type == typeof(Scalar))
            return OneScalar(self, parameter.IsOptional);
        // What methods that change their tensor have returned outlives its end there, but not here.
        if (type == typeof(bool))
            return draw.Chance(50) && name != "disposeAfter" ? new("true", true) : new("false", false);
        if (type == typeof(ScalarType))
        {
            ScalarType drawn = draw.HasGradients || char.IsUpper(method[0])
                ? draw.Pick([ScalarType.Float32, ScalarType.Float64])
                : draw.Pick(s_types);
            // Permutations of Booleans write to memory of others there.
            return Constant(method == "randperm" && drawn == ScalarType.Bool ? ScalarType.Int64 : drawn);
        }
        if (type == typeof(Reduction))
            return Constant(draw.Pick([Reduction.Mean, Reduction.None, Reduction.Sum]));
        if (type == typeof(RoundingMode))
            return Constant(draw.Pick([RoundingMode.None, RoundingMode.trunc, RoundingMode.floor]));
        if (type == typeof((long, long)))
        {
            var pair = ((long)draw.Int(1, 3), (long)draw.Int(1, 3));
            return new(pair.ToString(), pair);
        }
        if (type == typeof((long, long, long, long)))
        {
            var four = ((long)draw.Int(0, 2), (long)draw.Int(0, 2), (long)draw.Int(0, 2), (long)draw.Int(0, 2));
            return new(four.ToString(), four);
        }
        if (type.IsEnum)
        {
            object value = draw.Pick([.. Enum.GetValues(type).Cast<object>()]);
            return new($"{type.Name}.{value}", value);
        }
        if (type == typeof(double))
            return Number(Real(name));
        if (type == typeof(float))
            return Number(draw.Pick([-1f, 0, 0.5f, 1, 2, 3]));
        if (type == typeof(long[]))
            return Several(method, name, self);
        if (type == typeof(TensorIndex[]))
            return Indices(self!);
        if (type == typeof(Tensor[]) || type == typeof(IList<Tensor>))
        {
            var first = draw.Tensor();
            (string Name, Tensor Value)[] tensors =
            [
                first, .. Enumerable.Range(0, draw.Int(0, 2)).Select(_ => draw.Tensor(other => other.dim() == first.Value.dim())),
            ];
            return new($"[{string.Join(", ", tensors.Select(tensor => tensor.Name))}]", tensors.Select(tensor => tensor.Value).ToArray());
        }
        long whole = Whole(method, name, self, before);
        return type == typeof(int) ? Number((int)whole) : Number(whole);
    }

    private Drawn OneTensor(string method, string name, Tensor? self)
    {
        Func<Tensor, bool> wanted = name switch
        {
            "index" or "x" => tensor => tensor.dtype == ScalarType.Int64,
            "mask" or "condition" => tensor => tensor.dtype == ScalarType.Bool && (self is null || tensor.dim() <= self.dim()),
            "mat1" or "mat2" or "batch2" => tensor => tensor.dim() >= 2,
            "vec2" => tensor => tensor.dim() == 1,
            _ when self is null => _ => true,
            _ when method is "mm" or "matmul" or "mv" or "dot" or "bmm" => tensor => tensor.dim() > 0 && tensor.dtype == self.dtype,
            _ => tensor => draw.HasGradients || tensor.dim() <= self.dim() + 1,
        };
        var (text, value) = draw.Tensor(wanted);
        return new(text, value);
    }

    private Drawn OneScalar(Tensor? self, bool mayBeNull)
    {
        if (mayBeNull && draw.Chance(20))
            return new("null", null);
        if (draw.Chance(self is not null && self.is_floating_point() ? 60 : 20))
        {
            double real = draw.Chance(4)
                ? draw.Pick([double.NaN, double.PositiveInfinity])
                : draw.Pick([-2.0, -1.5, -0.5, 0, 0.5, 1, 1.5, 2, 3]);
            return new(Text(real), (Scalar)real);
        }
        long whole = draw.Int(-2, 3);
        return new(Text(whole), (Scalar)whole);
    }

    private double Real(string name) => name switch
    {
        "lr" or "learningRate" or "max_lr" or "base_lr" or "eta_min" => draw.Pick([0, 0.01, 0.1, 0.5, 1]),
        "beta1" or "beta2" or "momentum" or "gamma" or "factor" => draw.Pick([0, 0.25, 0.5, 0.9]),
        // With 0, a deviation is what rounding leaves of it.
        "alpha" => draw.Pick([0.25, 0.5, 0.9]),
        "eps" => draw.Pick([1e-8, 1e-3, 0.5]),
        _ => draw.Pick([-1, 0, 0.25, 0.5, 1, 2, 3]),
    };

    private long Dimension(Tensor? self)
    {
        int dimensions = (int)(self?.dim() ?? 2);
        return draw.Chance(5) ? dimensions + draw.Int(0, 1) : dimensions == 0 ? draw.Int(-1, 0) : draw.Int(-dimensions, dimensions - 1);
    }

    private long Whole(string method, string name, Tensor? self, List<Drawn> before)
    {
        // Of a method that makes a tensor, dim0 is a size.
        if ((self is not null && name.StartsWith("dim", StringComparison.Ordinal))
            || name.EndsWith("dim", StringComparison.Ordinal) || name is "axis" or "source" or "destination")
        {
            return Dimension(self);
        }
        long size = Size(self, before);
        return name switch
        {
            "index" or "start" => draw.Chance(6) ? size + 1 : draw.Int(-(int)size, Math.Max(0, (int)size - 1)),
            "length" or "k" or "finish" or "size" => draw.Int(0, (int)size + (draw.Chance(10) ? 1 : 0)),
            "step" or "chunks" or "kernel_size" or "stride" or "output_size" or "dilation" =>
                draw.Chance(5) ? draw.Int(-1, 0) : draw.Int(1, 3),
            "num_classes" => draw.Pick([-1, 7, 13]),
            "inputSize" or "normalized_shape" => draw.Chance(5) ? draw.Int(1, 3) : self!.dim() > 0 ? self.shape[^1] : 1,
            "in_channels" or "num_features" or "num_parameters" => draw.Chance(5) ? draw.Int(1, 3) : Channels(self!),
            "outputSize" or "out_channels" => draw.Int(1, 4),
            "groups" => draw.Chance(80) ? 1 : Channels(self!),
            "dim0" or "dim1" or "dim2" or "dim3" or "rows" or "columns" => draw.Int(draw.Chance(5) ? -1 : 1, 3),
            _ => method is "pad" ? draw.Int(-1, 2) : draw.Int(draw.Chance(15) ? -2 : 0, 3),
        };
    }

    /// <summary>The size of the dimension that was drawn first, or else of the last one.</summary>
    private static long Size(Tensor? self, List<Drawn> before)
    {
        if (self is null || self.dim() == 0)
            return 1;
        bool isNamed = before.Count > 0 && before[0].Value is long dimension && dimension >= -self.dim() && dimension < self.dim();
        return isNamed ? self.shape[(int)(((long)before[0].Value! + self.dim()) % self.dim())] : self.shape[^1];
    }

    /// <summary>The size of the dimension after that of the batch; without one, of the first.</summary>
    private static long Channels(Tensor self) => self.dim() switch
    {
        0 => 1,
        1 or 3 => self.shape[0],
        _ => self.shape[1],
    };

    private Drawn Several(string method, string name, Tensor? self)
    {
        int dimensions = (int)(self?.dim() ?? 0);
        long[] order = [.. Enumerable.Range(0, dimensions).Select(i => (long)i)];
        for (int i = order.Length - 1; i > 0; i--)
        {
            int other = draw.Int(0, i);
            (order[i], order[other]) = (order[other], order[i]);
        }
        long[] values = (method, name) switch
        {
            ("permute", _) => order,
            ("view" or "reshape", _) => Factors(self!.numel()),
            ("unflatten", _) => Factors(dimensions > 0 ? self!.shape[0] : 1),
            ("expand", _) =>
            [
                .. Enumerable.Range(0, draw.Int(0, 1)).Select(_ => 2L),
                .. self!.shape.Select(size => size == 1 && draw.Chance(60) ? draw.Int(1, 3) : draw.Chance(30) ? -1 : size),
            ],
            ("repeat" or "tile", _) =>
            [
                .. Enumerable.Range(0, Math.Max(0, dimensions + draw.Int(-1, 1))).Select(_ => (long)draw.Int(draw.Chance(10) ? 0 : 1, 2)),
            ],
            ("roll", "shifts") => [draw.Int(-2, 3)],
            ("roll", _) => [Dimension(self)],
            ("pad", _) => [.. Enumerable.Range(0, 2 * draw.Int(1, Math.Max(1, dimensions))).Select(_ => (long)draw.Int(-1, 2))],
            ("split", _) when dimensions > 0 => [1, self!.shape[0] - 1],
            ("layer_norm", _) => dimensions > 0 ? self!.shape[draw.Int(0, dimensions - 1)..] : [1],
            (_, "size") when self is null => draw.Shape(),
            (_, "kernel_size" or "output_size" or "stride" or "strides" or "dilation") => [draw.Int(1, 2), draw.Int(1, 2)],
            (_, "padding") => [draw.Int(0, 1), draw.Int(0, 1)],
            _ =>
            [
                .. order.Take(draw.Int(draw.Chance(10) ? 0 : 1, Math.Max(1, dimensions)))
                    .Select(value => draw.Chance(30) ? value - dimensions : value),
            ],
        };
        return new(Draw.Text(values), values);
    }

    /// <summary>Sizes whose product is a number, now and then one of them to be found out, or too large.</summary>
    private long[] Factors(long count)
    {
        var factors = new List<long>();
        long rest = count;
        while (rest > 1 && factors.Count < 3)
        {
            long factor = draw.Pick([.. Enumerable.Range(1, (int)rest).Where(value => rest % value == 0)]);
            factors.Add(factor);
            rest /= factor;
        }
        if (rest != 1 || factors.Count == 0)
            factors.Add(rest);
        if (draw.Chance(25))
            factors[draw.Int(0, factors.Count - 1)] = -1;
        else if (draw.Chance(4))
            factors[0]++;
        return [.. factors];
    }

    private Drawn Indices(Tensor self)
    {
        var parts = new List<Drawn>();
        int count = draw.Int(1, (int)Math.Max(1, self.dim() + (draw.Chance(5) ? 1 : 0)));
        for (int i = 0; i < count; i++)
            parts.Add(Index(i < self.dim() ? self.shape[i] : 1));
        return new($"[{string.Join(", ", parts.Select(part => part.Text))}]", parts.Select(part => (TensorIndex)part.Value!).ToArray());
    }

    private Drawn Index(long size)
    {
        switch (draw.Int(0, 9))
        {
            case 0 or 1 or 2:
                long at = draw.Chance(4) ? size : draw.Int(-(int)size, Math.Max(0, (int)size - 1));
                return new(Text(at), TensorIndex.Single(at));
            case 3 or 4 or 5:
                long? start = draw.Chance(40) ? null : draw.Int(-3, 2), stop = draw.Chance(40) ? null : draw.Int(-1, 4),
                    step = draw.Chance(60) ? null : draw.Int(1, 2);
                return new($"Slice({Text(start)}, {Text(stop)}, {Text(step)})", TensorIndex.Slice(start, stop, step));
            case 6:
                return new("None", TensorIndex.None);
            case 7:
                return new("Ellipsis", TensorIndex.Ellipsis);
            case 8:
                var (name, value) = draw.Tensor(tensor => tensor.dtype is ScalarType.Int64 or ScalarType.Bool);
                return new(name, TensorIndex.Tensor(value));
            default:
                return new("Colon", TensorIndex.Colon);
        }
    }

    private static Drawn Number(object value) => new(Text(value), value);

    private static Drawn Constant<T>(T value)
        where T : struct, Enum => new($"{typeof(T).Name}.{value}", value);

    private static string Text(object? value) => Convert.ToString(value ?? "null", CultureInfo.InvariantCulture)!;
}
