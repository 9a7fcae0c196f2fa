using System.Globalization;

namespace Originals.Programs;

/// <summary>A value that was drawn, and how a program would write it.</summary>
internal readonly record struct Drawn(string Text, object? Value);

/// <summary>
/// Draws what a program consists of. Only numbers already drawn and the types and shapes of its tensors decide what comes next, so that
/// both libraries get the same program for as long as their results agree.
/// </summary>
internal sealed class Draw
{
    /// <summary>More elements than this make no difference that fewer do not make.</summary>
    internal const int MaxElements = 120;

    private const int MaxDimensions = 6;

    private static readonly ScalarType[] s_wholeTypes =
        [ScalarType.Byte, ScalarType.Int8, ScalarType.Int16, ScalarType.Int32, ScalarType.Int64];

    private readonly Random _random;
    private readonly List<(string Name, Tensor Value)> _tensors = [];

    /// <summary>The sizes that the program's tensors are made of.</summary>
    private readonly long[] _sizes;

    private int _named;

    internal Draw(int seed)
    {
        _random = new Random(seed);
        HasGradients = Chance(30);
        _sizes = [.. Enumerable.Range(0, Int(1, 4)).Select(_ => (long)(Chance(4) ? 0 : Int(1, 4)))];
        // What is expanded has twice as many.
        while (Count(_sizes) > MaxElements / 2)
            _sizes = _sizes[1..];
    }

    /// <summary>Whether the program computes gradients: all its tensors are of floating point then, and none changes in place.</summary>
    internal bool HasGradients { get; }

    internal IReadOnlyList<(string Name, Tensor Value)> Tensors
    {
        get
        {
            // Some methods dispose the tensor that they are called on.
            _tensors.RemoveAll(tensor => tensor.Value.IsInvalid);
            return _tensors;
        }
    }

    internal int Int(int low, int high) => _random.Next(low, high + 1);

    internal bool Chance(int percent) => _random.Next(100) < percent;

    internal T Pick<T>(IReadOnlyList<T> values) => values[_random.Next(values.Count)];

    internal string NextName() => string.Create(CultureInfo.InvariantCulture, $"t{_named++}");

    internal void Add(string name, Tensor value)
    {
        if (value.numel() <= MaxElements && value.dim() <= MaxDimensions)
            _tensors.Add((name, value));
    }

    internal ScalarType Type() => HasGradients || Chance(55)
        ? Chance(HasGradients ? 50 : 75) ? ScalarType.Float32 : ScalarType.Float64
        : Chance(25) ? ScalarType.Bool : Pick(s_wholeTypes);

    /// <summary>Mostly a shape that broadcasts with the others.</summary>
    internal long[] Shape()
    {
        int kind = Int(0, 9);
        return kind switch
        {
            < 5 => [.. _sizes],
            < 7 => [.. _sizes.Select(size => Chance(35) ? 1 : size)],
            7 => _sizes[Int(0, _sizes.Length)..],
            8 => [.. _sizes.Reverse()],
            _ => [.. Enumerable.Range(0, Int(0, 4)).Select(_ => (long)Int(1, 3))],
        };
    }

    internal (string Name, Tensor Value) Tensor(Func<Tensor, bool>? wanted = null)
    {
        if (wanted is not null && !Chance(8) && Tensors.Where(tensor => wanted(tensor.Value)).ToList() is { Count: > 0 } some)
            return Pick(some);
        // Results are of more interest than what they were made of.
        return Tensors[Math.Max(Int(0, Tensors.Count - 1), Int(0, Tensors.Count - 1))];
    }

    /// <summary>Numbers that add, multiply and divide without rounding for a while.</summary>
    /// <param name="type">Their type.</param>
    /// <param name="shape">The shape of the tensor that holds them.</param>
    /// <param name="isPlain">Whether they are finite, and lie in memory one after the other.</param>
    internal Drawn Values(ScalarType type, long[] shape, bool isPlain = false)
    {
        int step = Pick([1, 3, 5, 7]), start = Int(0, 12);
        double unit = type is ScalarType.Float32 or ScalarType.Float64 ? 0.5 : 1;
        double[] values = [.. Enumerable.Range(0, (int)Count(shape)).Select(i => type switch
        {
            ScalarType.Byte => (start + (i * step)) % 13,
            ScalarType.Bool => (start + (i * step)) % 3 % 2,
            _ => (((start + (i * step)) % 13) - 6) * unit,
        })];
        if (!isPlain && values.Length > 0 && !HasGradients && unit < 1 && Chance(8))
            values[Int(0, values.Length - 1)] = Pick([double.NaN, double.PositiveInfinity, double.NegativeInfinity]);
        Tensor tensor = TorchSharp.torch.tensor(values, shape, type);
        string written = string.Join(", ", values.Select(value => value.ToString("R", CultureInfo.InvariantCulture)));
        string text = $"tensor([{written}], {Text(shape)}, {type})";
        // Memory in another order, with gaps, or seen several times.
        switch (isPlain ? -1 : Int(0, 9))
        {
            case 0 when shape.Length > 1:
                return new(text + ".transpose(0, -1)", tensor.transpose(0, -1));
            case 1 when shape.Length > 0 && shape[0] > 1:
                return new(string.Create(CultureInfo.InvariantCulture, $"{text}.slice(0, 0, {shape[0]}, 2)"), tensor.slice(0, 0, shape[0], 2));
            case 2 when !HasGradients:
                long[] larger = [2, .. shape];
                return new(text + $".expand({Text(larger)})", tensor.expand(larger));
            default:
                return new(text, tensor);
        }
    }

    private static long Count(long[] shape) => shape.Aggregate(1L, (product, size) => product * size);

    internal static string Text(long[] values) =>
        $"[{string.Join(", ", values.Select(value => value.ToString(CultureInfo.InvariantCulture)))}]";
}
