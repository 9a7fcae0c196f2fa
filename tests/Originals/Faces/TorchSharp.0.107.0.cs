// The public face of TorchSharp.dll and TorchVision.dll 0.107.0; printed by tests/Originals/Print.
#nullable disable
internal readonly struct ReferenceOnly;

namespace TorchSharp
{
    public delegate nint AllocateIndexedNativeTensorOrScalarArray(int id, nint length);
    public delegate nint AllocatePinnedArray(nint length);
    public class AnomalyMode : System.IDisposable
    {
        internal AnomalyMode(ReferenceOnly _) { }
        public AnomalyMode(bool enabled, bool check_nan = true) { }
        protected virtual void Dispose(bool disposing) => throw null!;
        public void Dispose() => throw null!;
        public static bool IsEnabled { get => throw null!; }
        public static bool ShouldCheckNaN { get => throw null!; }
    }
    public readonly struct BFloat16 : System.IComparable, System.IComparable<BFloat16>, System.IEquatable<BFloat16>, System.IFormattable
    {
        public BFloat16() { }
        public BFloat16(float f) { }
        public int CompareTo(BFloat16 other) => throw null!;
#nullable enable
        public int CompareTo(object? obj) => throw null!;
#nullable disable
        public static readonly BFloat16 Epsilon;
        public bool Equals(BFloat16 other) => throw null!;
#nullable enable
        public override bool Equals(object? obj) => throw null!;
#nullable disable
        public static BFloat16 FromRawValue(ushort rawValue) => throw null!;
        public override int GetHashCode() => throw null!;
        public static bool IsFinite(BFloat16 bf) => throw null!;
        public static bool IsInfinity(BFloat16 bf) => throw null!;
        public static bool IsNaN(BFloat16 bf) => throw null!;
        public static bool IsNegativeInfinity(BFloat16 bf) => throw null!;
        public static bool IsPositiveInfinity(BFloat16 bf) => throw null!;
        public static readonly BFloat16 MaxValue;
        public static readonly BFloat16 MinNormal;
        public static readonly BFloat16 MinValue;
        public static readonly BFloat16 NaN;
        public static readonly BFloat16 NegativeInfinity;
        public static readonly BFloat16 One;
        public static readonly BFloat16 PositiveInfinity;
        public static readonly BFloat16 SmallestSubnormal;
        public float ToSingle() => throw null!;
#nullable enable
        public override string ToString() => throw null!;
        public string ToString(string? format, System.IFormatProvider? formatProvider) => throw null!;
#nullable disable
        public static readonly BFloat16 Zero;
        public static BFloat16 operator +(BFloat16 a, BFloat16 b) => throw null!;
        public static BFloat16 operator /(BFloat16 a, BFloat16 b) => throw null!;
        public static bool operator ==(BFloat16 a, BFloat16 b) => throw null!;
        public static explicit operator BFloat16(double d) => throw null!;
        public static explicit operator BFloat16(float f) => throw null!;
        public static explicit operator double(BFloat16 bf) => throw null!;
        public static explicit operator float(BFloat16 bf) => throw null!;
        public static bool operator >(BFloat16 a, BFloat16 b) => throw null!;
        public static bool operator >=(BFloat16 a, BFloat16 b) => throw null!;
        public static bool operator !=(BFloat16 a, BFloat16 b) => throw null!;
        public static bool operator <(BFloat16 a, BFloat16 b) => throw null!;
        public static bool operator <=(BFloat16 a, BFloat16 b) => throw null!;
        public static BFloat16 operator %(BFloat16 a, BFloat16 b) => throw null!;
        unsafe public static BFloat16 operator *(BFloat16 a, BFloat16 b) => throw null!;
        public static BFloat16 operator -(BFloat16 a, BFloat16 b) => throw null!;
        public static BFloat16 operator -(BFloat16 a) => throw null!;
    }
    public enum DebugMode
    {
        @default = 0,
        warn = 1,
    }
    public enum DeviceType
    {
        CPU = 0,
        CUDA = 1,
        MKLDNN = 2,
        OPENGL = 3,
        OPENCL = 4,
        IDEEP = 5,
        HIP = 6,
        FPGA = 7,
        MSNPU = 8,
        XLA = 9,
        MPS = 13,
        META = 14,
    }
    public sealed class DisposeScope : System.IDisposable
    {
        internal DisposeScope(ReferenceOnly _) { }
#nullable enable
        public System.Collections.Generic.IReadOnlyList<System.IDisposable> Attach(System.Collections.Generic.IEnumerable<System.IDisposable> disposables) => throw null!;
        public void Attach(System.IDisposable disposable) => throw null!;
        public void Attach(params System.IDisposable[] disposables) => throw null!;
        public bool Contains(System.IDisposable disposable) => throw null!;
#nullable disable
        public (T1 first, T2 second) Detach<T1, T2>(T1 first, T2 second) where T1 : System.IDisposable where T2 : System.IDisposable => throw null!;
        public (T1 first, T2 second, T3 third) Detach<T1, T2, T3>(T1 first, T2 second, T3 third) where T1 : System.IDisposable where T2 : System.IDisposable where T3 : System.IDisposable => throw null!;
        public T Detach<T>(T disposable) where T : System.IDisposable => throw null!;
#nullable enable
        public void Detach(System.Collections.Generic.IEnumerable<System.IDisposable> disposables) => throw null!;
        public void Detach(params System.IDisposable[] disposables) => throw null!;
#nullable disable
        public int DisposablesCount { get => throw null!; }
#nullable enable
        public System.Collections.Generic.IReadOnlyList<System.IDisposable> DisposablesView { get => throw null!; }
#nullable disable
        public void Dispose() => throw null!;
        public void DisposeEverything() => throw null!;
        public (T1 first, T2 second) DisposeEverythingBut<T1, T2>(T1 first, T2 second) where T1 : System.IDisposable where T2 : System.IDisposable => throw null!;
        public (T1 first, T2 second, T3 third) DisposeEverythingBut<T1, T2, T3>(T1 first, T2 second, T3 third) where T1 : System.IDisposable where T2 : System.IDisposable where T3 : System.IDisposable => throw null!;
        public T DisposeEverythingBut<T>(T keep) where T : System.IDisposable => throw null!;
#nullable enable
        public void DisposeEverythingBut(System.Collections.Generic.IEnumerable<System.IDisposable> inKeep) => throw null!;
        public void DisposeEverythingBut(params System.IDisposable[] keep) => throw null!;
        public void MarkAsDisposed(System.IDisposable disposable) => throw null!;
        public (T1 first, T2 second) MoveToOther<T1, T2>(DisposeScope? scope, T1 first, T2 second) where T1 : System.IDisposable where T2 : System.IDisposable => throw null!;
        public (T1 first, T2 second, T3 third) MoveToOther<T1, T2, T3>(DisposeScope? scope, T1 first, T2 second, T3 third) where T1 : System.IDisposable where T2 : System.IDisposable where T3 : System.IDisposable => throw null!;
        public T MoveToOther<T>(DisposeScope? scope, T disposable) where T : System.IDisposable => throw null!;
        public void MoveToOther(DisposeScope? scope, System.Collections.Generic.IEnumerable<System.IDisposable> disposables) => throw null!;
        public void MoveToOther(DisposeScope? scope, params System.IDisposable[] disposables) => throw null!;
#nullable disable
        public (T1 first, T2 second) MoveToOuter<T1, T2>(T1 first, T2 second) where T1 : System.IDisposable where T2 : System.IDisposable => throw null!;
        public (T1 first, T2 second, T3 third) MoveToOuter<T1, T2, T3>(T1 first, T2 second, T3 third) where T1 : System.IDisposable where T2 : System.IDisposable where T3 : System.IDisposable => throw null!;
        public T MoveToOuter<T>(T disposable) where T : System.IDisposable => throw null!;
#nullable enable
        public void MoveToOuter(System.Collections.Generic.IEnumerable<System.IDisposable> disposables) => throw null!;
        public void MoveToOuter(params System.IDisposable[] disposables) => throw null!;
    }
#nullable disable
    public class DisposeScopeManager
    {
        internal DisposeScopeManager(ReferenceOnly _) { }
        public DisposeScopeManager() { }
#nullable enable
        public static ThreadDisposeScopeStatistics Statistics { get => throw null!; }
    }
#nullable disable
    public delegate nint DistanceFunctionNative(nint x, nint y);
    public enum EmbeddingBagMode
    {
        Sum = 0,
        Mean = 1,
        Max = 2,
    }
    public class ExportedProgram : System.IDisposable
    {
        internal ExportedProgram(ReferenceOnly _) { }
        protected virtual void Dispose(bool disposing) => throw null!;
        public void Dispose() => throw null!;
#nullable enable
        public torch.Tensor[] call(params torch.Tensor[] inputs) => throw null!;
        public torch.Tensor[] forward(params torch.Tensor[] inputs) => throw null!;
        public torch.Tensor[] run(params torch.Tensor[] inputs) => throw null!;
    }
#nullable disable
    public class ExportedProgram<TResult> : ExportedProgram
    {
        internal ExportedProgram(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public TResult call(params torch.Tensor[] inputs) => throw null!;
        public TResult forward(params torch.Tensor[] inputs) => throw null!;
        public TResult run(params torch.Tensor[] inputs) => throw null!;
    }
#nullable disable
    public enum FFTNormType
    {
        Backward = 0,
        Forward = 1,
        Ortho = 2,
    }
    public static class FieldInfoExtensionMethods
    {
#nullable enable
        public static string ComponentName(this System.Reflection.FieldInfo field) => throw null!;
    }
#nullable disable
    public enum Float32MatmulPrecision
    {
        highest = 0,
        high = 1,
        medium = 2,
    }
    public enum HistogramBinSelector : byte
    {
        Doane = 0,
        Rice = 1,
        Scott = 2,
        Sqrt = 3,
        Stone = 4,
        Sturges = 5,
    }
    public interface IProgressBar : System.IDisposable
    {
        long? Maximum { get; set; }
        long Value { get; set; }
    }
    public class LifetimeStatistics
    {
        internal LifetimeStatistics(ReferenceOnly _) { }
        public LifetimeStatistics() { }
        public long AttachedToScopeCount { get => throw null!; }
        public long CreatedInScopeCount { get => throw null!; }
        public long CreatedOutsideScopeCount { get => throw null!; }
        public long DetachedFromScopeCount { get => throw null!; }
        public long DisposedInScopeCount { get => throw null!; }
        public long DisposedOutsideScopeCount { get => throw null!; }
        public void Reset() => throw null!;
        public long ThreadTotalLiveCount { get => throw null!; }
#nullable enable
        public override string ToString() => throw null!;
    }
#nullable disable
    public enum LobpcgMethod
    {
        basic = 0,
        ortho = 1,
    }
    public abstract class Loss<T1, T2, TResult> : torch.nn.Module<T1, T2, TResult>
    {
        internal Loss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Loss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
        public torch.nn.Reduction reduction { get => throw null!; }
    }
    public abstract class Loss<T1, T2, T3, TResult> : torch.nn.Module<T1, T2, T3, TResult>
    {
        internal Loss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Loss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
        public torch.nn.Reduction reduction { get => throw null!; }
    }
    public abstract class Loss<T1, T2, T3, T4, TResult> : torch.nn.Module<T1, T2, T3, T4, TResult>
    {
        internal Loss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Loss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
        public torch.nn.Reduction reduction { get => throw null!; }
    }
    public static class ModuleExtensionMethods
    {
#nullable enable
        public static T bfloat16<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => throw null!;
        public static T @bool<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => throw null!;
        public static T @byte<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => throw null!;
        public static T cdouble<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => throw null!;
        public static T cfloat<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => throw null!;
        public static T @char<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => throw null!;
        public static T cpu<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => throw null!;
        public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false) where T : torch.nn.Module => throw null!;
        public static T @double<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => throw null!;
        public static T @float<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => throw null!;
        public static T half<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => throw null!;
        public static T @int<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => throw null!;
        public static T @long<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => throw null!;
        public static T @short<T>(this T module, bool non_blocking = false) where T : torch.nn.Module => throw null!;
        public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false) where T : torch.nn.Module => throw null!;
        public static T to<T>(this T module, string device, bool non_blocking = false) where T : torch.nn.Module => throw null!;
        public static T to<T>(this T module, torch.Device device, bool non_blocking = false) where T : torch.nn.Module => throw null!;
        public static T to<T>(this T module, torch.Device device, torch.ScalarType type, bool non_blocking = false) where T : torch.nn.Module => throw null!;
        public static T to<T>(this T module, torch.ScalarType type, bool non_blocking = false) where T : torch.nn.Module => throw null!;
        public static T to<T>(this T module, torch.Tensor other, bool non_blocking = false) where T : torch.nn.Module => throw null!;
    }
#nullable disable
    public enum Padding
    {
        Valid = 0,
        Same = 1,
    }
    public enum PaddingModes
    {
        Zeros = 0,
        Reflect = 1,
        Replicate = 2,
        Circular = 3,
        Constant = 4,
    }
    public enum PrintOptionsProfile
    {
        @default = 0,
        @short = 1,
        full = 2,
    }
    public enum Reduce
    {
        prod = 0,
        mean = 1,
        amax = 2,
        amin = 3,
    }
    public sealed class Scalar : System.IDisposable
    {
        internal Scalar(ReferenceOnly _) { }
        public void Dispose() => throw null!;
        public torch.ScalarType Type { get => throw null!; }
#nullable enable
        public static implicit operator Scalar((float, float) value) => throw null!;
        public static implicit operator Scalar(BFloat16 value) => throw null!;
        public static implicit operator Scalar(System.Half value) => throw null!;
        public static implicit operator Scalar(System.Numerics.Complex value) => throw null!;
        public static implicit operator Scalar(bool value) => throw null!;
        public static implicit operator Scalar(byte value) => throw null!;
        public static implicit operator Scalar(double value) => throw null!;
        public static implicit operator Scalar(float value) => throw null!;
        public static implicit operator Scalar(int value) => throw null!;
        public static implicit operator Scalar(long value) => throw null!;
        public static implicit operator Scalar(sbyte value) => throw null!;
        public static implicit operator Scalar(short value) => throw null!;
    }
#nullable disable
    public static class ScalarExtensionMethods
    {
#nullable enable
        public static BFloat16 ToBFloat16(this Scalar value) => throw null!;
        public static Scalar ToBFloat16Scalar(this float value) => throw null!;
        public static bool ToBoolean(this Scalar value) => throw null!;
        public static byte ToByte(this Scalar value) => throw null!;
        public static (float Real, float Imaginary) ToComplexFloat32(this Scalar value) => throw null!;
        public static System.Numerics.Complex ToComplexFloat64(this Scalar value) => throw null!;
        public static double ToDouble(this Scalar value) => throw null!;
        public static System.Half ToHalf(this Scalar value) => throw null!;
        public static short ToInt16(this Scalar value) => throw null!;
        public static int ToInt32(this Scalar value) => throw null!;
        public static long ToInt64(this Scalar value) => throw null!;
        public static sbyte ToSByte(this Scalar value) => throw null!;
        public static Scalar ToScalar(this (float, float) value) => throw null!;
        public static Scalar ToScalar(this BFloat16 value) => throw null!;
        public static Scalar ToScalar(this System.Half value) => throw null!;
        public static Scalar ToScalar(this System.Numerics.Complex value) => throw null!;
        public static Scalar ToScalar(this bool value) => throw null!;
        public static Scalar ToScalar(this byte value) => throw null!;
        public static Scalar ToScalar(this double value) => throw null!;
        public static Scalar ToScalar(this float value) => throw null!;
        public static Scalar ToScalar(this int value) => throw null!;
        public static Scalar ToScalar(this long value) => throw null!;
        public static Scalar ToScalar(this sbyte value) => throw null!;
        public static Scalar ToScalar(this short value) => throw null!;
        public static float ToSingle(this Scalar value) => throw null!;
    }
#nullable disable
    public static class TensorExtensionMethods
    {
#nullable enable
        public static Modules.Parameter AsParameter(this torch.Tensor tensor) => throw null!;
#nullable disable
        public static int ElementSize(this torch.ScalarType type) => throw null!;
#nullable enable
        public static System.ReadOnlySpan<int> IntShape(this torch.Tensor tensor) => throw null!;
        public static torch.Tensor Load(System.IO.BinaryReader reader, bool skip = false) => throw null!;
        public static void Load(ref torch.Tensor? tensor, System.IO.BinaryReader reader, bool skip = false) => throw null!;
        public static void Load(this torch.Tensor tensor, System.IO.BinaryReader reader, bool skip = false) => throw null!;
        public static void Save(this torch.Tensor tensor, System.IO.BinaryWriter writer) => throw null!;
        public static void Save(this torch.Tensor tensor, System.IO.Stream stream) => throw null!;
        public static void Save(this torch.Tensor tensor, string location) => throw null!;
        public static BFloat16 ToBFloat16(this torch.Tensor value) => throw null!;
        public static bool ToBoolean(this torch.Tensor value) => throw null!;
        public static byte ToByte(this torch.Tensor value) => throw null!;
        public static (float Real, float Imaginary) ToComplex32(this torch.Tensor value) => throw null!;
        public static System.Numerics.Complex ToComplex64(this torch.Tensor value) => throw null!;
        public static (float Real, float Imaginary) ToComplexFloat32(this torch.Tensor value) => throw null!;
        public static System.Numerics.Complex ToComplexFloat64(this torch.Tensor value) => throw null!;
        public static double ToDouble(this torch.Tensor value) => throw null!;
        public static System.Half ToHalf(this torch.Tensor value) => throw null!;
        public static short ToInt16(this torch.Tensor value) => throw null!;
        public static int ToInt32(this torch.Tensor value) => throw null!;
        public static long ToInt64(this torch.Tensor value) => throw null!;
        public static sbyte ToSByte(this torch.Tensor value) => throw null!;
        public static float ToSingle(this torch.Tensor value) => throw null!;
        public static torch.Tensor ToTensor<T>(this T scalar, torch.Device? device = null, bool requires_grad = false) where T : struct => throw null!;
        public static torch.Tensor ToTensor<T>(this T[] rawArray, long[] dimensions, bool doCopy = false, bool requires_grad = false) => throw null!;
        public static long TotalSize(this System.Collections.Generic.IEnumerable<long> shape) => throw null!;
        public static string cstr(this torch.Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, System.Globalization.CultureInfo? cultureInfo = null) => throw null!;
        public static string jlstr(this torch.Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, System.Globalization.CultureInfo? cultureInfo = null) => throw null!;
        public static string metastr(this torch.Tensor tensor) => throw null!;
        public static string npstr(this torch.Tensor tensor, string? fltFormat = "g5", int? width = 100, string? newLine = null, System.Globalization.CultureInfo? cultureInfo = null) => throw null!;
        public static torch.Tensor print(this torch.Tensor t, string? fltFormat = "g5", int? width = 100, string? newLine = null, System.Globalization.CultureInfo? cultureInfo = null, TensorStringStyle style = TensorStringStyle.Default) => throw null!;
        public static string str(this torch.Tensor tensor, string? fltFormat = null, int? width = null, string? newLine = null, System.Globalization.CultureInfo? cultureInfo = null, TensorStringStyle style = TensorStringStyle.Default) => throw null!;
    }
#nullable disable
    public enum TensorStringStyle
    {
        Metadata = 0,
        Julia = 1,
        Numpy = 2,
        CSharp = 3,
        Default = 4,
    }
    public class ThreadDisposeScopeStatistics
    {
        internal ThreadDisposeScopeStatistics(ReferenceOnly _) { }
        public ThreadDisposeScopeStatistics() { }
        public long AttachedToScopeCount { get => throw null!; }
        public long CreatedInScopeCount { get => throw null!; }
        public long CreatedOutsideScopeCount { get => throw null!; }
        public long DetachedFromScopeCount { get => throw null!; }
        public long DisposedInScopeCount { get => throw null!; }
        public long DisposedOutsideScopeCount { get => throw null!; }
#nullable enable
        public LifetimeStatistics PackedSequenceStatistics { get => throw null!; }
#nullable disable
        public void Reset() => throw null!;
#nullable enable
        public LifetimeStatistics TensorStatistics { get => throw null!; }
#nullable disable
        public long ThreadTotalLiveCount { get => throw null!; }
#nullable enable
        public override string ToString() => throw null!;
    }
#nullable disable
    public static class VisionExtensionMethods
    {
#nullable enable
        public static torch.Tensor crop(this torch.Tensor image, int top, int left, int height, int width) => throw null!;
    }
#nullable disable
    public abstract class WeightedLoss<T1, T2, TResult> : Loss<T1, T2, TResult>
    {
        internal WeightedLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public WeightedLoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
        public torch.Tensor? weight { get => throw null!; }
    }
#nullable disable
    public abstract class WeightedLoss<T1, T2, T3, TResult> : Loss<T1, T2, T3, TResult>
    {
        internal WeightedLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public WeightedLoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
        public torch.Tensor? weight { get => throw null!; }
    }
#nullable disable
    public abstract class WeightedLoss<T1, T2, T3, T4, TResult> : Loss<T1, T2, T3, T4, TResult>
    {
        internal WeightedLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public WeightedLoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
        public torch.Tensor? weight { get => throw null!; }
    }
#nullable disable
    public enum compute_mode
    {
        use_mm_for_euclid_dist_if_necessary = 0,
        use_mm_for_euclid_dist = 1,
        donot_use_mm_for_euclid_dist = 2,
    }
    public enum indexing
    {
        xy = 0,
        ij = 1,
    }
    public enum layout
    {
        strided = 0,
        sparse_coo = 1,
    }
    public enum memory_format
    {
        preserve_format = 0,
        contiguous_format = 1,
        channels_last = 2,
    }
    public static class torch
    {
#nullable enable
        public static torch.Tensor BoolTensor(torch.Tensor t) => throw null!;
        public static torch.Tensor ByteTensor(torch.Tensor t) => throw null!;
#nullable disable
        public static readonly torch.Device CPU;
        public static torch.Device CUDA { get => throw null!; }
        public static void CheckForErrors() => throw null!;
#nullable enable
        public static DisposeScope? CurrentDisposeScope { get => throw null!; }
        public static torch.Tensor DoubleTensor(torch.Tensor t) => throw null!;
        public static torch.Tensor FloatTensor(torch.Tensor t) => throw null!;
        public static torch.Device InitializeDevice(torch.Device? device) => throw null!;
#nullable disable
        public static void InitializeDeviceType(DeviceType deviceType) => throw null!;
#nullable enable
        public static torch.Tensor IntTensor(torch.Tensor t) => throw null!;
        public static torch.Tensor LongTensor(torch.Tensor t) => throw null!;
#nullable disable
        public static readonly torch.Device META;
        public static torch.Device MPS { get => throw null!; }
#nullable enable
        public static DisposeScope NewDisposeScope() => throw null!;
        public static string NormalizeNuGetVersion(string versionString) => throw null!;
        public static torch.Tensor ShortTensor(torch.Tensor t) => throw null!;
#nullable disable
        public static TensorStringStyle TensorStringStyle { get => throw null!; set { } }
        public static bool TryInitializeDeviceType(DeviceType deviceType) => throw null!;
#nullable enable
        public static torch.Tensor WrappedTensorDisposeScope(System.Func<torch.Tensor> expr) => throw null!;
        public static string __version__ { get => throw null!; }
        [System.Obsolete] public static void _assert(System.Func<bool> condition, string message) => throw null!;
        [System.Obsolete] public static void _assert(bool condition, string message) => throw null!;
        public static torch.Tensor _sample_dirichlet(torch.Tensor input, torch.Generator? generator = null) => throw null!;
        public static torch.Tensor _standard_gamma(torch.Tensor input, torch.Generator? generator = null) => throw null!;
        public static torch.Tensor abs(torch.Tensor input) => throw null!;
        public static torch.Tensor abs_(torch.Tensor input) => throw null!;
        public static torch.Tensor absolute(torch.Tensor input) => throw null!;
        public static torch.Tensor absolute_(torch.Tensor input) => throw null!;
        public static torch.Tensor acos(torch.Tensor input) => throw null!;
        public static torch.Tensor acos_(torch.Tensor input) => throw null!;
        public static torch.Tensor acosh(torch.Tensor input) => throw null!;
        public static torch.Tensor acosh_(torch.Tensor input) => throw null!;
        public static torch.Tensor add(torch.Tensor left, Scalar right) => throw null!;
        public static torch.Tensor add(torch.Tensor left, Scalar right, Scalar alpha) => throw null!;
        public static torch.Tensor add(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor add(torch.Tensor left, torch.Tensor right, Scalar alpha) => throw null!;
        public static torch.Tensor add_(torch.Tensor left, Scalar right) => throw null!;
        public static torch.Tensor add_(torch.Tensor left, Scalar right, Scalar alpha) => throw null!;
        public static torch.Tensor add_(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor add_(torch.Tensor left, torch.Tensor right, Scalar alpha) => throw null!;
        public static torch.Tensor addbmm(torch.Tensor input, torch.Tensor batch1, torch.Tensor batch2, float beta = 1F, float alpha = 1F) => throw null!;
        public static torch.Tensor addbmm_(torch.Tensor input, torch.Tensor batch1, torch.Tensor batch2, float beta = 1F, float alpha = 1F) => throw null!;
        public static torch.Tensor addcdiv(torch.Tensor input, torch.Tensor tensor1, torch.Tensor tensor2, Scalar value) => throw null!;
        public static torch.Tensor addcdiv_(torch.Tensor input, torch.Tensor tensor1, torch.Tensor tensor2, Scalar value) => throw null!;
        public static torch.Tensor addcmul(torch.Tensor input, torch.Tensor tensor1, torch.Tensor tensor2, Scalar value) => throw null!;
        public static torch.Tensor addcmul_(torch.Tensor input, torch.Tensor tensor1, torch.Tensor tensor2, Scalar value) => throw null!;
        public static torch.Tensor addmm(torch.Tensor input, torch.Tensor mat1, torch.Tensor mat2, float beta, float alpha) => throw null!;
        public static torch.Tensor addmm_(torch.Tensor input, torch.Tensor mat1, torch.Tensor mat2, float beta, float alpha) => throw null!;
        public static torch.Tensor addmv(torch.Tensor input, torch.Tensor mat1, torch.Tensor mat2, float beta, float alpha) => throw null!;
        public static torch.Tensor addmv_(torch.Tensor input, torch.Tensor mat1, torch.Tensor mat2, float beta, float alpha) => throw null!;
        public static torch.Tensor addr(torch.Tensor input, torch.Tensor vec1, torch.Tensor vec2, float beta = 1F, float alpha = 1F) => throw null!;
        public static torch.Tensor addr_(torch.Tensor input, torch.Tensor vec1, torch.Tensor vec2, float beta = 1F, float alpha = 1F) => throw null!;
        public static torch.Tensor adjoint(torch.Tensor input) => throw null!;
        public static torch.Tensor all(torch.Tensor input) => throw null!;
        public static torch.Tensor all(torch.Tensor input, long dim, bool keepdim = false) => throw null!;
#nullable disable
        public static bool allclose(torch.Tensor tensor, torch.Tensor target, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false) => throw null!;
#nullable enable
        public static torch.Tensor amax(torch.Tensor input, System.ReadOnlySpan<long> dims, bool keepdim = false, torch.Tensor? @out = null) => throw null!;
        public static torch.Tensor amax(torch.Tensor input, long[] dims) => throw null!;
        public static torch.Tensor amax(torch.Tensor input, long[] dims, bool keepdim = false, torch.Tensor? @out = null) => throw null!;
        public static torch.Tensor amin(torch.Tensor input, System.ReadOnlySpan<long> dims, bool keepdim = false, torch.Tensor? @out = null) => throw null!;
        public static torch.Tensor amin(torch.Tensor input, long[] dims, bool keepdim = false, torch.Tensor? @out = null) => throw null!;
        public static (torch.Tensor min, torch.Tensor max) aminmax(torch.Tensor input, long? dim = null, bool keepdim = false) => throw null!;
        public static torch.Tensor angle(torch.Tensor input) => throw null!;
        public static torch.Tensor any(torch.Tensor input) => throw null!;
        public static torch.Tensor any(torch.Tensor input, long dim, bool keepdim = false) => throw null!;
        public static torch.Tensor arange(Scalar start, Scalar stop, Scalar step, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor arange(Scalar start, Scalar stop, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor arange(Scalar stop, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor arccos(torch.Tensor input) => throw null!;
        public static torch.Tensor arccos_(torch.Tensor input) => throw null!;
        public static torch.Tensor arccosh(torch.Tensor input) => throw null!;
        public static torch.Tensor arccosh_(torch.Tensor input) => throw null!;
        public static torch.Tensor arcsin(torch.Tensor input) => throw null!;
        public static torch.Tensor arcsin_(torch.Tensor input) => throw null!;
        public static torch.Tensor arcsinh(torch.Tensor input) => throw null!;
        public static torch.Tensor arcsinh_(torch.Tensor input) => throw null!;
        public static torch.Tensor arctan(torch.Tensor input) => throw null!;
        public static torch.Tensor arctan(torch.Tensor input, torch.Tensor other) => throw null!;
        public static torch.Tensor arctan2(torch.Tensor input, torch.Tensor other) => throw null!;
        public static torch.Tensor arctan2_(torch.Tensor input, torch.Tensor other) => throw null!;
        public static torch.Tensor arctan_(torch.Tensor input) => throw null!;
        public static torch.Tensor arctan_(torch.Tensor input, torch.Tensor other) => throw null!;
        public static torch.Tensor arctanh(torch.Tensor input) => throw null!;
        public static torch.Tensor arctanh_(torch.Tensor input) => throw null!;
#nullable disable
        [System.Obsolete] public static bool are_deterministic_algorithms_enabled() => throw null!;
#nullable enable
        public static torch.Tensor argmax(torch.Tensor input) => throw null!;
        public static torch.Tensor argmax(torch.Tensor input, long dim, bool keepdim = false) => throw null!;
        public static torch.Tensor argmin(torch.Tensor input) => throw null!;
        public static torch.Tensor argmin(torch.Tensor input, long dim, bool keepdim = false) => throw null!;
#nullable disable
        public static torch.Tensor argsort(torch.Tensor input, long dim = -1, bool descending = false) => throw null!;
#nullable enable
        public static torch.Tensor argwhere(torch.Tensor input) => throw null!;
        public static torch.Tensor as_tensor((float, float)[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(BFloat16[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(System.Array data, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(System.Collections.Generic.IList<(float, float)> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(System.Collections.Generic.IList<BFloat16> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(System.Collections.Generic.IList<System.Numerics.Complex> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(System.Collections.Generic.IList<bool> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(System.Collections.Generic.IList<byte> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(System.Collections.Generic.IList<double> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(System.Collections.Generic.IList<float> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(System.Collections.Generic.IList<int> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(System.Collections.Generic.IList<long> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(System.Collections.Generic.IList<sbyte> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(System.Collections.Generic.IList<short> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(System.Numerics.Complex[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(bool[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(byte[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(double[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(float[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(int[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(long[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(sbyte[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(short[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor as_tensor(torch.Tensor data, torch.ScalarType? dtype = null, torch.Device? device = null) => throw null!;
        public static torch.Tensor asin(torch.Tensor input) => throw null!;
        public static torch.Tensor asin_(torch.Tensor input) => throw null!;
        public static torch.Tensor asinh(torch.Tensor input) => throw null!;
        public static torch.Tensor asinh_(torch.Tensor input) => throw null!;
        public static torch.Tensor atan(torch.Tensor input) => throw null!;
        public static torch.Tensor atan2(torch.Tensor input, torch.Tensor other) => throw null!;
        public static torch.Tensor atan2_(torch.Tensor input, torch.Tensor other) => throw null!;
        public static torch.Tensor atan_(torch.Tensor input) => throw null!;
        public static torch.Tensor atanh(torch.Tensor input) => throw null!;
        public static torch.Tensor atanh_(torch.Tensor input) => throw null!;
        public static System.Collections.Generic.IEnumerable<torch.Tensor> atleast_1d(params torch.Tensor[] input) => throw null!;
        public static System.Collections.Generic.IEnumerable<torch.Tensor> atleast_2d(params torch.Tensor[] input) => throw null!;
        public static System.Collections.Generic.IEnumerable<torch.Tensor> atleast_3d(params torch.Tensor[] input) => throw null!;
        public static torch.Tensor baddbmm(torch.Tensor input, torch.Tensor batch1, torch.Tensor batch2, float beta = 1F, float alpha = 1F) => throw null!;
        public static torch.Tensor bartlett_window(long len, bool periodic = true, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor bernoulli(torch.Tensor input, torch.Generator? generator = null) => throw null!;
#nullable disable
        public static torch.ScalarType bfloat16;
#nullable enable
        public static torch.Tensor bincount(torch.Tensor input, torch.Tensor? weights = null, long minlength = 0) => throw null!;
        public static torch.Tensor binomial(torch.Tensor count, torch.Tensor probs, torch.Generator? generator = null) => throw null!;
        public static torch.Tensor bitwise_and(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor bitwise_and_(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor bitwise_left_shift(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor bitwise_left_shift_(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor bitwise_not(torch.Tensor input) => throw null!;
        public static torch.Tensor bitwise_not_(torch.Tensor input) => throw null!;
        public static torch.Tensor bitwise_or(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor bitwise_or_(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor bitwise_right_shift(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor bitwise_right_shift_(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor bitwise_xor(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor bitwise_xor_(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor blackman_window(long len, bool periodic = true, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor block_diag(params torch.Tensor[] tensors) => throw null!;
        public static torch.Tensor bmm(torch.Tensor input, torch.Tensor batch2) => throw null!;
#nullable disable
        public static torch.ScalarType @bool;
#nullable enable
        public static torch.Size broadcast_shapes(params long[][] shapes) => throw null!;
        public static System.Collections.Generic.IList<torch.Tensor> broadcast_tensors(params torch.Tensor[] tensors) => throw null!;
        public static torch.Tensor broadcast_to(torch.Tensor input, params long[] shape) => throw null!;
        public static torch.Tensor bucketize(torch.Tensor input, torch.Tensor boundaries, bool outInt32 = false, bool right = false) => throw null!;
#nullable disable
        public static bool can_cast(torch.ScalarType from, torch.ScalarType to) => throw null!;
#nullable enable
        public static torch.Tensor cartesian_prod(System.Collections.Generic.IList<torch.Tensor> tensors) => throw null!;
        public static torch.Tensor cartesian_prod(System.ReadOnlySpan<torch.Tensor> tensors) => throw null!;
        public static torch.Tensor cartesian_prod(params torch.Tensor[] tensors) => throw null!;
        public static torch.Tensor cat(System.Collections.Generic.IList<torch.Tensor> tensors, long dim = 0) => throw null!;
        public static torch.Tensor cat(System.ReadOnlySpan<torch.Tensor> tensors, long dim = 0) => throw null!;
        public static torch.Tensor cat(torch.Tensor[] tensors, long dim = 0) => throw null!;
        public static torch.Tensor cdist(torch.Tensor x1, torch.Tensor x2, double p = 2, compute_mode compute_mode = compute_mode.use_mm_for_euclid_dist_if_necessary) => throw null!;
#nullable disable
        public static torch.ScalarType cdouble;
#nullable enable
        public static torch.Tensor ceil(torch.Tensor input) => throw null!;
        public static torch.Tensor ceil_(torch.Tensor input) => throw null!;
#nullable disable
        public static torch.ScalarType cfloat;
#nullable enable
        public static torch.Tensor chain_matmul(params torch.Tensor[] matrices) => throw null!;
        [System.Obsolete] public static torch.Tensor cholesky(torch.Tensor input) => throw null!;
        [System.Obsolete] public static torch.Tensor cholesky(torch.Tensor input, bool upper) => throw null!;
        public static torch.Tensor cholesky_inverse(torch.Tensor input, bool upper = false) => throw null!;
        public static torch.Tensor cholesky_solve(torch.Tensor input, torch.Tensor input2, bool upper = false) => throw null!;
        public static torch.Tensor[] chunk(torch.Tensor input, long chunks, long dim = 0) => throw null!;
        public static torch.Tensor clamp(torch.Tensor input, Scalar? min = null, Scalar? max = null) => throw null!;
        public static torch.Tensor clamp(torch.Tensor input, torch.Tensor? min = null, torch.Tensor? max = null) => throw null!;
        public static torch.Tensor clamp_(torch.Tensor input, Scalar? min = null, Scalar? max = null) => throw null!;
        public static torch.Tensor clamp_(torch.Tensor input, torch.Tensor? min = null, torch.Tensor? max = null) => throw null!;
        public static torch.Tensor clamp_max(torch.Tensor input, Scalar max) => throw null!;
        public static torch.Tensor clamp_max_(torch.Tensor input, Scalar max) => throw null!;
        public static torch.Tensor clamp_min(torch.Tensor input, Scalar min) => throw null!;
        public static torch.Tensor clamp_min_(torch.Tensor input, Scalar min) => throw null!;
        public static torch.Tensor clip(torch.Tensor input, Scalar? min = null, Scalar? max = null) => throw null!;
        public static torch.Tensor clone(torch.Tensor input) => throw null!;
        public static torch.Tensor column_stack(System.Collections.Generic.IList<torch.Tensor> tensors) => throw null!;
        public static torch.Tensor column_stack(System.ReadOnlySpan<torch.Tensor> tensors) => throw null!;
        public static torch.Tensor column_stack(params torch.Tensor[] tensors) => throw null!;
        public static torch.Tensor combinations(torch.Tensor input, int r = 2, bool with_replacement = false) => throw null!;
#nullable disable
        [System.Obsolete] public static bool compiled_with_cxx11_abi() => throw null!;
#nullable enable
        public static torch.Tensor complex(torch.Tensor real, torch.Tensor imag) => throw null!;
#nullable disable
        public static torch.ScalarType complex128;
        public static torch.ScalarType complex64;
#nullable enable
        public static torch.Tensor concat(System.Collections.Generic.IList<torch.Tensor> tensors, long dim = 0) => throw null!;
        public static torch.Tensor concat(System.ReadOnlySpan<torch.Tensor> tensors, long dim = 0) => throw null!;
        public static torch.Tensor concat(torch.Tensor[] tensors, long dim = 0) => throw null!;
        public static torch.Tensor concatenate(System.Collections.Generic.IList<torch.Tensor> tensors, long axis = 0) => throw null!;
        public static torch.Tensor concatenate(System.ReadOnlySpan<torch.Tensor> tensors, long axis = 0) => throw null!;
        public static torch.Tensor concatenate(torch.Tensor[] tensors, long axis = 0) => throw null!;
        public static torch.Tensor conj(torch.Tensor input) => throw null!;
        public static torch.Tensor conj_physical(torch.Tensor input) => throw null!;
        public static torch.Tensor conj_physical_(torch.Tensor input) => throw null!;
        public static torch.Tensor copysign(torch.Tensor input, torch.Tensor other) => throw null!;
        public static torch.Tensor copysign_(torch.Tensor input, torch.Tensor other) => throw null!;
        public static torch.Tensor corrcoef(torch.Tensor input) => throw null!;
        public static torch.Tensor cos(torch.Tensor input) => throw null!;
        public static torch.Tensor cos_(torch.Tensor input) => throw null!;
        public static torch.Tensor cosh(torch.Tensor input) => throw null!;
        public static torch.Tensor cosh_(torch.Tensor input) => throw null!;
        public static torch.Tensor count_nonzero(torch.Tensor input, long[]? dims = null) => throw null!;
        public static torch.Tensor cov(torch.Tensor input, long correction = 1, torch.Tensor? fweights = null, torch.Tensor? aweights = null) => throw null!;
        public static torch.Tensor cross(torch.Tensor input, Scalar other, long dim = 0) => throw null!;
#nullable disable
        public const TensorStringStyle csharp = TensorStringStyle.CSharp;
        public static bool cuda_is_available() => throw null!;
#nullable enable
        public static (torch.Tensor values, torch.Tensor indices) cummax(torch.Tensor input, long dim) => throw null!;
        public static (torch.Tensor values, torch.Tensor indices) cummin(torch.Tensor input, long dim) => throw null!;
        public static torch.Tensor cumprod(torch.Tensor input, long dim, torch.ScalarType? dtype = null) => throw null!;
        public static torch.Tensor cumsum(torch.Tensor input, long dim, torch.ScalarType? type = null) => throw null!;
        public static torch.Tensor cumulative_trapezoid(torch.Tensor y, double dx = 1, long dim = -1) => throw null!;
        public static torch.Tensor cumulative_trapezoid(torch.Tensor y, torch.Tensor x, long dim = -1) => throw null!;
        public static torch.Tensor deg2rad(torch.Tensor input) => throw null!;
        public static torch.Tensor deg2rad_(torch.Tensor input) => throw null!;
        public static torch.Tensor dequantize(torch.Tensor input) => throw null!;
        public static torch.Tensor det(torch.Tensor input) => throw null!;
#nullable disable
        public static torch.Device device(DeviceType deviceType, int index = -1) => throw null!;
        public static torch.Device device(int index) => throw null!;
        public static torch.Device device(string description) => throw null!;
        public static torch.Device device(string deviceType, int index = -1) => throw null!;
#nullable enable
        public static torch.Tensor diag(torch.Tensor input, long diagonal = 0) => throw null!;
        public static torch.Tensor diag_embed(torch.Tensor input, long offset = 0, long dim1 = -2, long dim2 = -1) => throw null!;
        public static torch.Tensor diagflat(torch.Tensor input, long offset = 0) => throw null!;
        public static torch.Tensor diagonal(torch.Tensor input, long offset = 0, long dim1 = 0, long dim2 = 1) => throw null!;
        public static torch.Tensor diagonal_scatter(torch.Tensor input, torch.Tensor src, long offset = 0, long dim1 = 0, long dim2 = 1) => throw null!;
        public static torch.Tensor diff(torch.Tensor input, long n = 1, long dim = -1, torch.Tensor? prepend = null, torch.Tensor? append = null) => throw null!;
        public static torch.Tensor digamma(torch.Tensor input) => throw null!;
        public static torch.Tensor digamma_(torch.Tensor input) => throw null!;
        public static torch.Tensor dist(torch.Tensor input, torch.Tensor other, float p = 2F) => throw null!;
        public static torch.Tensor div(torch.Tensor left, Scalar right, torch.RoundingMode rounding_mode = torch.RoundingMode.None) => throw null!;
        public static torch.Tensor div(torch.Tensor left, torch.Tensor right, torch.RoundingMode rounding_mode = torch.RoundingMode.None) => throw null!;
        public static torch.Tensor div_(torch.Tensor left, Scalar right, torch.RoundingMode rounding_mode = torch.RoundingMode.None) => throw null!;
        public static torch.Tensor div_(torch.Tensor left, torch.Tensor right, torch.RoundingMode rounding_mode = torch.RoundingMode.None) => throw null!;
        public static torch.Tensor divide(torch.Tensor left, Scalar right, torch.RoundingMode rounding_mode = torch.RoundingMode.None) => throw null!;
        public static torch.Tensor divide(torch.Tensor left, torch.Tensor right, torch.RoundingMode rounding_mode = torch.RoundingMode.None) => throw null!;
        public static torch.Tensor divide_(torch.Tensor left, Scalar right) => throw null!;
        public static torch.Tensor divide_(torch.Tensor left, torch.Tensor right, torch.RoundingMode rounding_mode = torch.RoundingMode.None) => throw null!;
        public static torch.Tensor dot(torch.Tensor input, torch.Tensor other) => throw null!;
#nullable disable
        public static torch.ScalarType @double;
#nullable enable
        public static torch.Tensor[] dsplit(torch.Tensor input, (long, long) indices_or_sections) => throw null!;
        public static torch.Tensor[] dsplit(torch.Tensor input, (long, long, long) indices_or_sections) => throw null!;
        public static torch.Tensor[] dsplit(torch.Tensor input, (long, long, long, long) indices_or_sections) => throw null!;
        public static torch.Tensor[] dsplit(torch.Tensor input, long size) => throw null!;
        public static torch.Tensor[] dsplit(torch.Tensor input, long[] indices_or_sections) => throw null!;
        public static torch.Tensor[] dsplit(torch.Tensor input, torch.Tensor indices_or_sections) => throw null!;
        public static torch.Tensor dstack(System.Collections.Generic.IEnumerable<torch.Tensor> tensors) => throw null!;
        public static torch.Tensor dstack(System.Collections.Generic.IList<torch.Tensor> tensors) => throw null!;
        public static torch.Tensor dstack(System.ReadOnlySpan<torch.Tensor> tensors) => throw null!;
        public static torch.Tensor dstack(params torch.Tensor[] tensors) => throw null!;
        [System.Obsolete] public static (torch.Tensor eigenvalues, torch.Tensor eigenvectors) eig(torch.Tensor input, bool eigenvectors = false) => throw null!;
        public static torch.Tensor einsum(string equation, params torch.Tensor[] tensors) => throw null!;
        public static torch.Tensor empty(System.ReadOnlySpan<long> size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor empty(int dim0, int dim1, int dim2, int dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor empty(int dim0, int dim1, int dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor empty(int rows, int columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor empty(int size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor empty(long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor empty(long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor empty(long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor empty(long size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor empty(long[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor empty_like(torch.Tensor input, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor empty_strided(long[] size, long[] strides, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static System.IDisposable enable_grad(bool enabled = true) => throw null!;
#nullable disable
        public static torch.Tensor eq(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor equal(torch.Tensor tensor, torch.Tensor target) => throw null!;
#nullable enable
        public static torch.Tensor erf(torch.Tensor input) => throw null!;
        public static torch.Tensor erf_(torch.Tensor input) => throw null!;
        public static torch.Tensor erfc(torch.Tensor input) => throw null!;
        public static torch.Tensor erfc_(torch.Tensor input) => throw null!;
        public static torch.Tensor erfinv(torch.Tensor input) => throw null!;
        public static torch.Tensor erfinv_(torch.Tensor input) => throw null!;
        public static torch.Tensor exp(torch.Tensor input) => throw null!;
        public static torch.Tensor exp2(torch.Tensor input) => throw null!;
        public static torch.Tensor exp2_(torch.Tensor input) => throw null!;
        public static torch.Tensor exp_(torch.Tensor input) => throw null!;
        public static torch.Tensor expm1(torch.Tensor input) => throw null!;
        public static torch.Tensor expm1_(torch.Tensor input) => throw null!;
        public static torch.Tensor eye(long rows, long columns = -1, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        [System.Obsolete] public static torch.Tensor fake_quantize_per_channel_affine(torch.Tensor input, torch.Tensor scale, torch.Tensor zero_point, int axis, long quant_min, long quant_max) => throw null!;
        [System.Obsolete] public static torch.Tensor fake_quantize_per_tensor_affine(torch.Tensor input, torch.Tensor scale, torch.Tensor zero_point, long quant_min, long quant_max) => throw null!;
#nullable disable
        public static torch.FInfo finfo() => throw null!;
        public static torch.FInfo finfo(torch.ScalarType dtype) => throw null!;
#nullable enable
        public static torch.Tensor fix(torch.Tensor input) => throw null!;
        public static torch.Tensor fix_(torch.Tensor input) => throw null!;
        public static torch.Tensor flatten(torch.Tensor input, long start_dim = 0, long end_dim = -1) => throw null!;
        public static torch.Tensor flip(torch.Tensor input, params long[] dims) => throw null!;
        public static torch.Tensor fliplr(torch.Tensor input) => throw null!;
        public static torch.Tensor flipud(torch.Tensor input) => throw null!;
#nullable disable
        public static torch.ScalarType @float;
        public static torch.ScalarType float16;
        public static torch.ScalarType float32;
        public static torch.ScalarType float64;
#nullable enable
        public static torch.Tensor float_power(torch.Tensor input, torch.Tensor target) => throw null!;
        public static torch.Tensor float_power_(torch.Tensor input, torch.Tensor target) => throw null!;
        public static torch.Tensor floor(torch.Tensor input) => throw null!;
        public static torch.Tensor floor_(torch.Tensor input) => throw null!;
        public static torch.Tensor floor_divide(torch.Tensor input, torch.Tensor other) => throw null!;
        public static torch.Tensor floor_divide_(torch.Tensor input, torch.Tensor other) => throw null!;
#nullable disable
        public static torch.Tensor fmax(torch.Tensor input, torch.Tensor other) => throw null!;
        public static torch.Tensor fmin(torch.Tensor input, torch.Tensor other) => throw null!;
#nullable enable
        public static torch.Tensor fmod(torch.Tensor left, Scalar right) => throw null!;
        public static torch.Tensor fmod(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor fmod_(torch.Tensor left, Scalar right) => throw null!;
        public static torch.Tensor fmod_(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor frac(torch.Tensor input) => throw null!;
        public static torch.Tensor frac_(torch.Tensor input) => throw null!;
        public static (torch.Tensor Mantissa, torch.Tensor Exponent) frexp(torch.Tensor input) => throw null!;
        public static torch.Tensor from_array(System.Array rawArray, torch.Device? device = null) => throw null!;
        public static torch.Tensor from_array(System.Array rawArray, torch.ScalarType? dtype, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor from_file(string filename, bool? shared = null, long? size = 0, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor frombuffer(System.Array rawArray, torch.ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false) => throw null!;
        public static torch.Tensor full(System.ReadOnlySpan<long> size, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor full(int dim0, int dim1, int dim2, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor full(int dim0, int dim1, int dim2, int dim3, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor full(int rows, int columns, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor full(int size, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor full(long dim0, long dim1, long dim2, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor full(long dim0, long dim1, long dim2, long dim3, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor full(long rows, long columns, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor full(long size, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor full(long[] size, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor full_like(torch.Tensor input, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor gather(torch.Tensor input, long dim, torch.Tensor index) => throw null!;
        public static torch.Tensor gather(torch.Tensor input, long dim, torch.Tensor index, bool sparse_grad = false) => throw null!;
        public static torch.Tensor gcd(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor gcd_(torch.Tensor left, torch.Tensor right) => throw null!;
#nullable disable
        public static torch.Tensor ge(torch.Tensor left, torch.Tensor right) => throw null!;
#nullable enable
        public static (torch.Tensor a, torch.Tensor tau) geqrf(torch.Tensor input) => throw null!;
        public static torch.Tensor ger(torch.Tensor input, torch.Tensor vec2) => throw null!;
        public static torch.Device get_default_device() => throw null!;
#nullable disable
        public static torch.ScalarType get_default_dtype() => throw null!;
        [System.Obsolete] public static DebugMode get_deterministic_debug_mode() => throw null!;
        [System.Obsolete] public static Float32MatmulPrecision get_float32_matmul_precision() => throw null!;
        public static int get_num_interop_threads() => throw null!;
        public static int get_num_threads() => throw null!;
#nullable enable
        public static torch.Tensor get_rng_state() => throw null!;
        [System.Obsolete] public static System.Collections.Generic.ICollection<torch.Tensor> gradient(torch.Tensor input, int spacing = 1, long? dim = null, int edge_order = 1) => throw null!;
        [System.Obsolete] public static System.Collections.Generic.ICollection<torch.Tensor> gradient(torch.Tensor input, int spacing = 1, long[]? dims = null, int edge_order = 1) => throw null!;
#nullable disable
        public static torch.Tensor greater(torch.Tensor tensor, torch.Tensor target) => throw null!;
        public static torch.Tensor greater_equal(torch.Tensor tensor, torch.Tensor target) => throw null!;
        public static torch.Tensor gt(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.ScalarType half;
#nullable enable
        public static torch.Tensor hamming_window(long len, bool periodic = true, float alpha = 0.54F, float beta = 0.46F, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor hann_window(long len, bool periodic = true, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor heaviside(torch.Tensor input, torch.Tensor values) => throw null!;
        public static torch.Tensor heaviside_(torch.Tensor input, torch.Tensor values) => throw null!;
        public static torch.Tensor histc(torch.Tensor input, long bins = 100, long min = 0, long max = 0) => throw null!;
#nullable disable
        public static (torch.Tensor hist, torch.Tensor bin_edges) histogram(torch.Tensor input, HistogramBinSelector bins, (double min, double max)? range = null, bool density = false) => throw null!;
        public static (torch.Tensor hist, torch.Tensor bin_edges) histogram(torch.Tensor input, long bins, (double min, double max)? range = null, torch.Tensor weight = null, bool density = false) => throw null!;
        public static (torch.Tensor hist, torch.Tensor bin_edges) histogram(torch.Tensor input, long bins, (double min, double max)? range, out (torch.Tensor hist, torch.Tensor bin_edges) out_tensor) => throw null!;
        public static (torch.Tensor hist, torch.Tensor bin_edges) histogram(torch.Tensor input, long bins, (double min, double max)? range, torch.Tensor weight, bool density, out (torch.Tensor hist, torch.Tensor bin_edges) out_tensor) => throw null!;
        public static (torch.Tensor hist, torch.Tensor bin_edges) histogram(torch.Tensor input, long bins, out (torch.Tensor hist, torch.Tensor bin_edges) out_tensor) => throw null!;
        public static (torch.Tensor hist, torch.Tensor bin_edges) histogram(torch.Tensor input, torch.Tensor bins, out (torch.Tensor hist, torch.Tensor bin_edges) out_tensor) => throw null!;
        public static (torch.Tensor hist, torch.Tensor bin_edges) histogram(torch.Tensor input, torch.Tensor bins, torch.Tensor weight = null, bool density = false) => throw null!;
        public static (torch.Tensor hist, torch.Tensor bin_edges) histogram(torch.Tensor input, torch.Tensor bins, torch.Tensor weight, bool density, out (torch.Tensor hist, torch.Tensor bin_edges) out_tensor) => throw null!;
#nullable enable
        public static torch.Tensor[] hsplit(torch.Tensor input, (long, long) indices_or_sections) => throw null!;
        public static torch.Tensor[] hsplit(torch.Tensor input, (long, long, long) indices_or_sections) => throw null!;
        public static torch.Tensor[] hsplit(torch.Tensor input, (long, long, long, long) indices_or_sections) => throw null!;
        public static torch.Tensor[] hsplit(torch.Tensor input, long indices_or_sections) => throw null!;
        public static torch.Tensor[] hsplit(torch.Tensor input, long[] indices_or_sections) => throw null!;
        public static torch.Tensor[] hsplit(torch.Tensor input, torch.Tensor indices_or_sections) => throw null!;
        public static torch.Tensor hstack(System.Collections.Generic.IEnumerable<torch.Tensor> tensors) => throw null!;
        public static torch.Tensor hstack(System.Collections.Generic.IList<torch.Tensor> tensors) => throw null!;
        public static torch.Tensor hstack(System.ReadOnlySpan<torch.Tensor> tensors) => throw null!;
        public static torch.Tensor hstack(params torch.Tensor[] tensors) => throw null!;
        public static torch.Tensor hypot(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor i0(torch.Tensor input) => throw null!;
        public static torch.Tensor i0_(torch.Tensor input) => throw null!;
        public static torch.Tensor igamma(torch.Tensor input, torch.Tensor other) => throw null!;
        public static torch.Tensor igammac(torch.Tensor input, torch.Tensor other) => throw null!;
        public static torch.Tensor imag(torch.Tensor input) => throw null!;
        public static torch.Tensor index_add(torch.Tensor input, long dim, torch.Tensor index, torch.Tensor source, Scalar alpha) => throw null!;
        public static torch.Tensor index_add_(torch.Tensor input, long dim, torch.Tensor index, torch.Tensor source, Scalar alpha) => throw null!;
        public static torch.Tensor index_copy(torch.Tensor input, long dim, torch.Tensor index, torch.Tensor source) => throw null!;
        public static torch.Tensor index_copy_(torch.Tensor input, long dim, torch.Tensor index, torch.Tensor source) => throw null!;
        public static torch.Tensor index_fill(torch.Tensor input, long dim, torch.Tensor index, Scalar value) => throw null!;
        public static torch.Tensor index_fill_(torch.Tensor input, long dim, torch.Tensor index, Scalar value) => throw null!;
        [System.Obsolete] public static torch.Tensor index_reduce(torch.Tensor input, long dim, torch.Tensor index, torch.Tensor source, Reduce reduce, bool include_self = true) => throw null!;
        public static torch.Tensor index_select(torch.Tensor input, long dim, torch.Tensor index) => throw null!;
        public static System.IDisposable inference_mode(bool mode = true) => throw null!;
#nullable disable
        public static long initial_seed() => throw null!;
#nullable enable
        public static torch.Tensor inner(torch.Tensor input, torch.Tensor vec2) => throw null!;
#nullable disable
        public static torch.ScalarType @int;
        public static torch.ScalarType int16;
        public static torch.ScalarType int32;
        public static torch.ScalarType int64;
        public static torch.ScalarType int8;
#nullable enable
        public static torch.Tensor inverse(torch.Tensor input) => throw null!;
#nullable disable
        public static bool is_complex(torch.ScalarType type) => throw null!;
#nullable enable
        public static bool is_complex(torch.Tensor input) => throw null!;
        public static bool is_conj(torch.Tensor input) => throw null!;
#nullable disable
        [System.Obsolete] public static bool is_deterministic_algorithms_warn_only_enabled() => throw null!;
        public static bool is_floating_point(torch.ScalarType type) => throw null!;
#nullable enable
        public static bool is_floating_point(torch.Tensor input) => throw null!;
#nullable disable
        public static bool is_grad_enabled() => throw null!;
        public static bool is_inference_mode_enabled() => throw null!;
        public static bool is_integral(torch.ScalarType type) => throw null!;
#nullable enable
        public static bool is_integral(torch.Tensor t) => throw null!;
        public static torch.Tensor is_neg(torch.Tensor input) => throw null!;
        public static bool is_nonzero(torch.Tensor input) => throw null!;
#nullable disable
        public static bool is_quantized(torch.ScalarType type) => throw null!;
#nullable enable
        public static bool is_storage(object obj) => throw null!;
        public static bool is_tensor(object obj) => throw null!;
#nullable disable
        [System.Obsolete] public static bool is_warn_always_enabled() => throw null!;
        public static torch.Tensor isclose(torch.Tensor tensor, torch.Tensor other, double rtol = 1E-05, double atol = 1E-08, bool nanEqual = false) => throw null!;
        public static torch.Tensor isfinite(torch.Tensor tensor) => throw null!;
        public static torch.Tensor isin(torch.Tensor tensor, torch.Tensor test_elements, bool assumeUnique = false, bool invert = false) => throw null!;
        public static torch.Tensor isinf(torch.Tensor tensor) => throw null!;
        public static torch.Tensor isnan(torch.Tensor input) => throw null!;
        public static torch.Tensor isneginf(torch.Tensor tensor) => throw null!;
        public static torch.Tensor isposinf(torch.Tensor tensor) => throw null!;
        public static torch.Tensor isreal(torch.Tensor tensor) => throw null!;
#nullable enable
        public static torch.Tensor istft(torch.Tensor input, long n_fft, long hop_length = -1, long win_length = -1, torch.Tensor? window = null, bool center = true, bool normalized = false, bool? onesided = null, long length = -1, bool return_complex = false) => throw null!;
#nullable disable
        public const TensorStringStyle julia = TensorStringStyle.Julia;
#nullable enable
        public static torch.Tensor kaiser_window(long len, bool periodic = true, float beta = 12F, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor kron(torch.Tensor input, torch.Tensor other) => throw null!;
#nullable disable
        public static (torch.Tensor values, torch.Tensor indices) kthvalue(torch.Tensor input, long k, long? dim, bool keepdim = false) => throw null!;
#nullable enable
        public static torch.Tensor lcm(torch.Tensor input, torch.Tensor other) => throw null!;
        public static torch.Tensor lcm_(torch.Tensor input, torch.Tensor other) => throw null!;
        public static torch.Tensor ldexp(torch.Tensor input, torch.Tensor other) => throw null!;
        public static torch.Tensor ldexp_(torch.Tensor input, torch.Tensor other) => throw null!;
#nullable disable
        public static torch.Tensor le(torch.Tensor left, torch.Tensor right) => throw null!;
#nullable enable
        public static torch.Tensor lerp(torch.Tensor input, torch.Tensor end, torch.Tensor weight) => throw null!;
#nullable disable
        public static torch.Tensor less(torch.Tensor tensor, torch.Tensor target) => throw null!;
        public static torch.Tensor less_equal(torch.Tensor tensor, torch.Tensor target) => throw null!;
#nullable enable
        public static torch.Tensor lgamma(torch.Tensor input) => throw null!;
        public static torch.Tensor lgamma_(torch.Tensor input) => throw null!;
        public static torch.Tensor linspace(double start, double end, long steps, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor load(string location) => throw null!;
        public static torch.Tensor log(torch.Tensor input) => throw null!;
        public static torch.Tensor log10(torch.Tensor input) => throw null!;
        public static torch.Tensor log10_(torch.Tensor input) => throw null!;
        public static torch.Tensor log1p(torch.Tensor input) => throw null!;
        public static torch.Tensor log1p_(torch.Tensor input) => throw null!;
        public static torch.Tensor log2(torch.Tensor input) => throw null!;
        public static torch.Tensor log2_(torch.Tensor input) => throw null!;
        public static torch.Tensor log_(torch.Tensor input) => throw null!;
        public static torch.Tensor logaddexp(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor logaddexp2(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor logcumsumexp(torch.Tensor input, long dim) => throw null!;
        public static torch.Tensor logdet(torch.Tensor input) => throw null!;
        public static torch.Tensor logical_and(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor logical_and_(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor logical_not(torch.Tensor input) => throw null!;
        public static torch.Tensor logical_or(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor logical_or_(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor logical_xor(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor logical_xor_(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor logit(torch.Tensor input, double? eps = null) => throw null!;
        public static torch.Tensor logit_(torch.Tensor input, double? eps = null) => throw null!;
        public static torch.Tensor logspace(double start, double end, long steps, double @base = 10, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor logsumexp(torch.Tensor input, long dim, bool keepdim = false) => throw null!;
#nullable disable
        public static torch.ScalarType @long;
#nullable enable
        public static (torch.Tensor Solution, torch.Tensor QR) lstsq(torch.Tensor B, torch.Tensor A) => throw null!;
#nullable disable
        public static torch.Tensor lt(torch.Tensor left, torch.Tensor right) => throw null!;
#nullable enable
        public static (torch.Tensor A_LU, torch.Tensor? pivots, torch.Tensor? infos) lu(torch.Tensor A, bool pivot = true, bool get_infos = false) => throw null!;
        [System.Obsolete] public static torch.Tensor lu_solve(torch.Tensor b, torch.Tensor LU_data, torch.Tensor LU_pivots) => throw null!;
        public static (torch.Tensor P, torch.Tensor? L, torch.Tensor? U) lu_unpack(torch.Tensor LU_data, torch.Tensor LU_pivots, bool unpack_data = true, bool unpack_pivots = true) => throw null!;
        public static torch.Generator manual_seed(long seed) => throw null!;
        public static torch.Tensor masked_select(torch.Tensor input, torch.Tensor mask) => throw null!;
        public static torch.Tensor matmul(torch.Tensor input, torch.Tensor target) => throw null!;
        public static torch.Tensor matrix_exp(torch.Tensor input) => throw null!;
        public static torch.Tensor matrix_power(torch.Tensor input, int n) => throw null!;
        [System.Obsolete] public static torch.Tensor matrix_rank(torch.Tensor input, float? tol = null, bool symmetric = false) => throw null!;
        public static (torch.Tensor values, torch.Tensor indexes) max(torch.Tensor input, long dim, bool keepdim = false) => throw null!;
        public static torch.Tensor max(torch.Tensor input) => throw null!;
        public static torch.Tensor max(torch.Tensor input, torch.Tensor other) => throw null!;
#nullable disable
        public static long max_int_value(torch.ScalarType type) => throw null!;
        public static torch.Tensor maximum(torch.Tensor input, torch.Tensor other) => throw null!;
#nullable enable
        public static torch.Tensor mean(torch.Tensor input) => throw null!;
        public static torch.Tensor mean(torch.Tensor input, long[] dimensions, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static torch.Tensor median(torch.Tensor input) => throw null!;
        public static torch.Tensor[] meshgrid(System.Collections.Generic.IEnumerable<torch.Tensor> tensors, string indexing = "ij") => throw null!;
        public static (torch.Tensor values, torch.Tensor indexes) min(torch.Tensor input, long dim, bool keepdim = false) => throw null!;
        public static torch.Tensor min(torch.Tensor input) => throw null!;
        public static torch.Tensor min(torch.Tensor input, torch.Tensor other) => throw null!;
#nullable disable
        public static torch.Tensor minimum(torch.Tensor input, torch.Tensor other) => throw null!;
#nullable enable
        public static torch.Tensor mm(torch.Tensor input, torch.Tensor target) => throw null!;
        public static (torch.Tensor values, torch.Tensor indices) mode(torch.Tensor input, long dim = -1, bool keepdim = false) => throw null!;
        public static torch.Tensor moveaxis(torch.Tensor input, (long, long) source, (long, long) destination) => throw null!;
        public static torch.Tensor moveaxis(torch.Tensor input, (long, long, long) source, (long, long, long) destination) => throw null!;
        public static torch.Tensor moveaxis(torch.Tensor input, (long, long, long, long) source, (long, long, long, long) destination) => throw null!;
        public static torch.Tensor moveaxis(torch.Tensor input, long source, long destination) => throw null!;
        public static torch.Tensor moveaxis(torch.Tensor input, long[] source, long[] destination) => throw null!;
        public static torch.Tensor movedim(torch.Tensor input, long source, long destination) => throw null!;
        public static torch.Tensor movedim(torch.Tensor input, long[] source, long[] destination) => throw null!;
#nullable disable
        public static bool mps_is_available() => throw null!;
        public static torch.Tensor msort(torch.Tensor tensor) => throw null!;
#nullable enable
        public static torch.Tensor mul(torch.Tensor left, Scalar right) => throw null!;
        public static torch.Tensor mul(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor mul_(torch.Tensor left, Scalar right) => throw null!;
        public static torch.Tensor mul_(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor multinomial(torch.Tensor input, long num_samples, bool replacement = false, torch.Generator? generator = null) => throw null!;
        public static torch.Tensor multiply(torch.Tensor left, Scalar right) => throw null!;
        public static torch.Tensor multiply(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor multiply_(torch.Tensor left, Scalar right) => throw null!;
        public static torch.Tensor multiply_(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor mv(torch.Tensor input, torch.Tensor target) => throw null!;
        public static torch.Tensor mvlgamma(torch.Tensor input, long p) => throw null!;
        public static torch.Tensor mvlgamma_(torch.Tensor input, long p) => throw null!;
        public static torch.Tensor nan_to_num(torch.Tensor input, double nan = 0, double? posinf = null, double? neginf = null) => throw null!;
        public static torch.Tensor nan_to_num_(torch.Tensor input, double nan = 0, double? posinf = null, double? neginf = null) => throw null!;
        public static torch.Tensor nanmean(torch.Tensor input, int? dim = null, bool keepdim = false, torch.ScalarType? dtype = null) => throw null!;
        public static torch.Tensor nanmedian(torch.Tensor input) => throw null!;
        public static torch.Tensor nanquantile(torch.Tensor input, torch.Tensor q, long dim = -1, bool keepdim = false) => throw null!;
        public static torch.Tensor nansum(torch.Tensor input) => throw null!;
        public static torch.Tensor narrow(torch.Tensor input, long dim, long start, long length) => throw null!;
#nullable disable
        public static torch.Tensor ne(torch.Tensor left, torch.Tensor right) => throw null!;
#nullable enable
        public static torch.Tensor neg(torch.Tensor input) => throw null!;
        public static torch.Tensor neg_(torch.Tensor input) => throw null!;
        public static torch.Tensor negative(torch.Tensor input) => throw null!;
        public static torch.Tensor negative_(torch.Tensor input) => throw null!;
        public static torch.Tensor nextafter(torch.Tensor input, torch.Tensor other) => throw null!;
        public static torch.Tensor nextafter_(torch.Tensor input, torch.Tensor other) => throw null!;
        public static System.IDisposable no_grad() => throw null!;
        public static torch.Tensor nonzero(torch.Tensor input) => throw null!;
        public static torch.Tensor norm(torch.Tensor input) => throw null!;
        public static torch.Tensor norm(torch.Tensor input, float p = 2F) => throw null!;
        public static torch.Tensor norm(torch.Tensor input, int dimension, bool keepdim = false, float p = 2F) => throw null!;
        public static torch.Tensor normal(double mean, double std, System.ReadOnlySpan<long> size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor normal(torch.Tensor mean, torch.Tensor std, torch.Generator? generator = null) => throw null!;
#nullable disable
        public static torch.Tensor not_equal(torch.Tensor tensor, torch.Tensor target) => throw null!;
#nullable enable
        public static long numel(torch.Tensor input) => throw null!;
#nullable disable
        public const TensorStringStyle numpy = TensorStringStyle.Numpy;
#nullable enable
        public static torch.Tensor ones(System.ReadOnlySpan<long> size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor ones(int dim0, int dim1, int dim2, int dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor ones(int dim0, int dim1, int dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor ones(int rows, int columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor ones(int size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor ones(long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor ones(long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor ones(long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor ones(long size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor ones(long[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor ones_like(torch.Tensor input, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor orgqr(torch.Tensor input, torch.Tensor tau) => throw null!;
        public static torch.Tensor ormqr(torch.Tensor input, torch.Tensor tau, torch.Tensor other, bool left = true, bool transpose = false) => throw null!;
        public static torch.Tensor outer(torch.Tensor input, torch.Tensor vec2) => throw null!;
        [System.Obsolete] public static torch.Tensor pca_lowrank(torch.Tensor A, int q = 6, bool center = true, int niter = 2) => throw null!;
        public static torch.Tensor permute(torch.Tensor input, params long[] permutation) => throw null!;
        public static torch.Tensor pinverse(torch.Tensor input, double rcond = 1E-15, bool hermitian = false) => throw null!;
        public static torch.Tensor poisson(torch.Tensor input, torch.Generator? generator = null) => throw null!;
        public static torch.Tensor polar(torch.Tensor abs, torch.Tensor angle) => throw null!;
        public static torch.Tensor polygamma(torch.Tensor input, long p) => throw null!;
        public static torch.Tensor polygamma_(torch.Tensor input, long p) => throw null!;
        public static torch.Tensor positive(torch.Tensor input) => throw null!;
        public static torch.Tensor pow(torch.Tensor left, Scalar exponent) => throw null!;
        public static torch.Tensor pow(torch.Tensor left, torch.Tensor exponent) => throw null!;
        public static torch.Tensor pow_(torch.Tensor left, Scalar exponent) => throw null!;
        public static torch.Tensor pow_(torch.Tensor left, torch.Tensor exponent) => throw null!;
        public static torch.Tensor prod(torch.Tensor input, long dim, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static torch.Tensor prod(torch.Tensor input, torch.ScalarType? type = null) => throw null!;
#nullable disable
        public static torch.ScalarType promote_types(torch.ScalarType type1, torch.ScalarType type2) => throw null!;
        public static torch.ScalarType qint32;
        public static torch.ScalarType qint8;
#nullable enable
        [System.Obsolete] public static torch.Tensor qr(torch.Tensor input, bool some = true) => throw null!;
        public static torch.Tensor quantile(torch.Tensor input, torch.Tensor q, long dim = -1, bool keepdim = false) => throw null!;
        public static torch.Tensor quantize_per_channel(torch.Tensor input, torch.Tensor scales, torch.Tensor zero_points, long axis, torch.ScalarType dtype) => throw null!;
        public static torch.Tensor quantize_per_tensor(torch.Tensor input, double scale, long zero_point, torch.ScalarType dtype) => throw null!;
        [System.Obsolete] public static torch.Tensor quantized_batch_norm(torch.Tensor input, torch.Tensor? weight, torch.Tensor? bias, torch.Tensor mean, torch.Tensor var, double eps, double output_scale, long output_zero_point) => throw null!;
        [System.Obsolete] public static torch.Tensor quantized_max_pool1d(torch.Tensor input, long[] kernel_size, long[]? stride, long[]? padding, long dilation = 1, bool ceil_mode = false) => throw null!;
        [System.Obsolete] public static torch.Tensor quantized_max_pool2d(torch.Tensor input, long[] kernel_size, long[]? stride, long[]? padding, long dilation = 1, bool ceil_mode = false) => throw null!;
#nullable disable
        public static torch.ScalarType quint8;
#nullable enable
        public static torch.Tensor rad2deg(torch.Tensor input) => throw null!;
        public static torch.Tensor rad2deg_(torch.Tensor input) => throw null!;
        public static torch.Tensor rand(System.ReadOnlySpan<long> size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor rand(int dim0, int dim1, int dim2, int dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor rand(int dim0, int dim1, int dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor rand(int rows, int columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor rand(int size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor rand(long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor rand(long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor rand(long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor rand(long size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor rand(long[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static double rand_float(torch.Generator? generator = null) => throw null!;
        public static torch.Tensor rand_like(torch.Tensor input, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor rand_out(torch.Tensor input, params long[] sizes) => throw null!;
        public static torch.Tensor randint(int high, int[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor randint(int low, int high, int[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor randint(long high, long[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor randint(long high, torch.Size size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor randint(long low, long high, long[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor randint(long low, long high, torch.Size size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static bool randint_bool(torch.Generator? generator = null) => throw null!;
        public static int randint_int(int high, torch.Generator? generator = null) => throw null!;
        public static int randint_int(int low, int high, torch.Generator? generator = null) => throw null!;
        public static torch.Tensor randint_like(torch.Tensor input, long low, long high, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static long randint_long(long high, torch.Generator? generator = null) => throw null!;
        public static long randint_long(long low, long high, torch.Generator? generator = null) => throw null!;
        public static torch.Tensor randint_out(torch.Tensor input, long high, long[] sizes) => throw null!;
        public static torch.Tensor randn(System.ReadOnlySpan<long> size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor randn(int dim0, int dim1, int dim2, int dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor randn(int dim0, int dim1, int dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor randn(int rows, int columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor randn(int size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor randn(long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor randn(long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor randn(long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor randn(long size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static torch.Tensor randn(long[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null, string[]? names = null) => throw null!;
        public static double randn_float(torch.Generator? generator = null) => throw null!;
        public static torch.Tensor randn_like(torch.Tensor input, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor randperm(long n, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, torch.Generator? generator = null) => throw null!;
        public static torch.Tensor randperm(long n, torch.Tensor @out, torch.Generator? generator = null) => throw null!;
        [System.Obsolete] public static torch.Tensor randperm_out(torch.Tensor input, long n) => throw null!;
        public static torch.Tensor ravel(torch.Tensor input) => throw null!;
        public static torch.Tensor real(torch.Tensor input) => throw null!;
        public static torch.Tensor reciprocal(torch.Tensor input) => throw null!;
        public static torch.Tensor reciprocal_(torch.Tensor input) => throw null!;
        public static torch.Tensor remainder(torch.Tensor left, Scalar right) => throw null!;
        public static torch.Tensor remainder(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor remainder_(torch.Tensor left, Scalar right) => throw null!;
        public static torch.Tensor remainder_(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor renorm(torch.Tensor input, float p, long dim, float maxnorm) => throw null!;
        public static torch.Tensor repeat_interleave(torch.Tensor input, long repeats, long? dim = null, long? output_size = null) => throw null!;
        public static torch.Tensor repeat_interleave(torch.Tensor input, torch.Tensor repeats, long? dim = null, long? output_size = null) => throw null!;
        public static torch.Tensor reshape(torch.Tensor input, params long[] shape) => throw null!;
        public static torch.Tensor resolve_conj(torch.Tensor input) => throw null!;
        public static torch.Tensor resolve_neg(torch.Tensor input) => throw null!;
        public static torch.ScalarType result_type(torch.Tensor tensor1, torch.Tensor tensor2) => throw null!;
        public static torch.Tensor roll(torch.Tensor input, (long, long) shifts, (long, long) dims) => throw null!;
        public static torch.Tensor roll(torch.Tensor input, (long, long, long) shifts, (long, long, long) dims) => throw null!;
        public static torch.Tensor roll(torch.Tensor input, System.ReadOnlySpan<long> shifts, System.ReadOnlySpan<long> dims = default) => throw null!;
        public static torch.Tensor roll(torch.Tensor input, long shifts, long? dims = null) => throw null!;
        public static torch.Tensor roll(torch.Tensor input, long[] shifts) => throw null!;
        public static torch.Tensor roll(torch.Tensor input, long[] shifts, long[] dims) => throw null!;
        public static torch.Tensor rot90(torch.Tensor input, long k = 1, (long, long)? dims = null) => throw null!;
        public static torch.Tensor round(torch.Tensor input, long decimals = 0) => throw null!;
        public static torch.Tensor round_(torch.Tensor input, long decimals = 0) => throw null!;
        public static torch.Tensor row_stack(System.Collections.Generic.IList<torch.Tensor> tensors) => throw null!;
        public static torch.Tensor row_stack(System.ReadOnlySpan<torch.Tensor> tensors) => throw null!;
        public static torch.Tensor row_stack(params torch.Tensor[] tensors) => throw null!;
        public static torch.Tensor rsqrt(torch.Tensor input) => throw null!;
        public static torch.Tensor rsqrt_(torch.Tensor input) => throw null!;
        public static void save(torch.Tensor t, string location) => throw null!;
        public static torch.Tensor scatter(torch.Tensor input, long dim, torch.Tensor index, torch.Tensor src) => throw null!;
        public static torch.Tensor scatter_(torch.Tensor input, long dim, torch.Tensor index, torch.Tensor src) => throw null!;
        public static torch.Tensor scatter_add(torch.Tensor input, long dim, torch.Tensor index, torch.Tensor src) => throw null!;
        public static torch.Tensor scatter_add_(torch.Tensor input, long dim, torch.Tensor index, torch.Tensor src) => throw null!;
#nullable disable
        public static torch.Tensor searchsorted(torch.Tensor sorted_sequence, Scalar values, bool out_int32, bool right, torch.Tensor sorter) => throw null!;
        public static torch.Tensor searchsorted(torch.Tensor sorted_sequence, torch.Tensor values, bool out_int32 = false, bool right = false, torch.Tensor sorter = null) => throw null!;
        public static long seed() => throw null!;
#nullable enable
        public static torch.Tensor select(torch.Tensor input, long dim, long index) => throw null!;
        public static torch.Tensor select_scatter(torch.Tensor input, torch.Tensor src, long dim, long index) => throw null!;
        public static void set_default_device(string device) => throw null!;
        public static void set_default_device(torch.Device device) => throw null!;
#nullable disable
        public static void set_default_dtype(torch.ScalarType dtype) => throw null!;
#nullable enable
        public static void set_default_tensor_type(torch.Tensor t) => throw null!;
        [System.Obsolete] public static System.IDisposable set_deterministic_debug_mode(DebugMode mode) => throw null!;
        [System.Obsolete] public static System.IDisposable set_float32_matmul_precision(Float32MatmulPrecision precision) => throw null!;
        public static System.IDisposable set_grad_enabled(bool mode = true) => throw null!;
#nullable disable
        public static void set_num_interop_threads(int num) => throw null!;
        public static void set_num_threads(int num) => throw null!;
#nullable enable
        public static void set_printoptions(TensorStringStyle? style = null, string? floatFormat = null, int? linewidth = null, string? newLine = null, int? maxRows = null, int? maxColumns = null) => throw null!;
        public static void set_printoptions(int precision, int? linewidth = null, string? newLine = null, bool sci_mode = false, int? maxRows = null, int? maxColumns = null) => throw null!;
        public static void set_rng_state(torch.Tensor new_state) => throw null!;
        [System.Obsolete] public static System.IDisposable set_warn_always(bool mode = true) => throw null!;
        public static torch.Tensor sgn(torch.Tensor input) => throw null!;
        public static torch.Tensor sgn_(torch.Tensor input) => throw null!;
#nullable disable
        public static torch.ScalarType @short;
#nullable enable
        public static torch.Tensor sigmoid(torch.Tensor input) => throw null!;
        public static torch.Tensor sigmoid_(torch.Tensor input) => throw null!;
        public static torch.Tensor sign(torch.Tensor input) => throw null!;
        public static torch.Tensor sign_(torch.Tensor input) => throw null!;
        public static torch.Tensor signbit(torch.Tensor input) => throw null!;
        public static torch.Tensor sin(torch.Tensor input) => throw null!;
        public static torch.Tensor sin_(torch.Tensor input) => throw null!;
        public static torch.Tensor sinc(torch.Tensor input) => throw null!;
        public static torch.Tensor sinc_(torch.Tensor input) => throw null!;
        public static torch.Tensor sinh(torch.Tensor input) => throw null!;
        public static torch.Tensor sinh_(torch.Tensor input) => throw null!;
        public static torch.Tensor slice_scatter(torch.Tensor input, torch.Tensor src, long dim = 0, long? start = null, long? end = null, long step = 1) => throw null!;
        public static (torch.Tensor res, torch.Tensor logabsdet) slogdet(torch.Tensor A) => throw null!;
        public static torch.Tensor softmax(torch.Tensor input, int dim, torch.ScalarType? dtype = null) => throw null!;
#nullable disable
        public static (torch.Tensor values, torch.Tensor indices) sort(torch.Tensor input, long dim = -1, bool descending = false, bool stable = false) => throw null!;
#nullable enable
        [System.Obsolete] public static torch.Tensor sparse(torch.Tensor indices, torch.Tensor values, long[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor sparse_coo_tensor(torch.Tensor indices, torch.Tensor values, long[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor[] split(torch.Tensor tensor, long[] split_size_or_sections, long dim = 0) => throw null!;
        public static torch.Tensor sqrt(torch.Tensor input) => throw null!;
        public static torch.Tensor sqrt_(torch.Tensor input) => throw null!;
        public static torch.Tensor square(torch.Tensor input) => throw null!;
        public static torch.Tensor squeeze(torch.Tensor input, long? dim = null) => throw null!;
        public static torch.Tensor squeeze_(torch.Tensor input, long? dim = null) => throw null!;
        public static torch.Tensor stack(System.Collections.Generic.IEnumerable<torch.Tensor> tensors, long dim = 0) => throw null!;
        public static torch.Tensor std(torch.Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static torch.Tensor std(torch.Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static torch.Tensor std(torch.Tensor input, bool unbiased = true) => throw null!;
        public static torch.Tensor std(torch.Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static torch.Tensor std(torch.Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static (torch.Tensor std, torch.Tensor mean) std_mean(torch.Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static (torch.Tensor std, torch.Tensor mean) std_mean(torch.Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static (torch.Tensor std, torch.Tensor mean) std_mean(torch.Tensor input, System.ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static (torch.Tensor std, torch.Tensor mean) std_mean(torch.Tensor input, bool unbiased = true) => throw null!;
        public static (torch.Tensor std, torch.Tensor mean) std_mean(torch.Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static (torch.Tensor std, torch.Tensor mean) std_mean(torch.Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static torch.Tensor stft(torch.Tensor input, long n_fft, long hop_length = -1, long win_length = -1, torch.Tensor? window = null, bool center = true, PaddingModes pad_mode = PaddingModes.Reflect, bool normalized = false, bool? onesided = null, bool? return_complex = null) => throw null!;
        public static torch.Tensor sub(torch.Tensor left, Scalar right) => throw null!;
        public static torch.Tensor sub(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor sub_(torch.Tensor left, Scalar right) => throw null!;
        public static torch.Tensor sub_(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor subtract(torch.Tensor left, Scalar right) => throw null!;
        public static torch.Tensor subtract(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor subtract_(torch.Tensor left, Scalar right) => throw null!;
        public static torch.Tensor subtract_(torch.Tensor left, torch.Tensor right) => throw null!;
        public static torch.Tensor sum(torch.Tensor input, System.ReadOnlySpan<long> dim, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static torch.Tensor sum(torch.Tensor input, long dim, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static torch.Tensor sum(torch.Tensor input, torch.ScalarType? type = null) => throw null!;
        [System.Obsolete] public static torch.Tensor svd(torch.Tensor input, bool some = true, bool compute_uv = true) => throw null!;
        [System.Obsolete] public static torch.Tensor svd_lowrank(torch.Tensor A, int q = 6, int niter = 2, torch.Tensor? M = null) => throw null!;
        public static torch.Tensor swapaxes(torch.Tensor input, long axis0, long axis1) => throw null!;
        public static torch.Tensor swapdims(torch.Tensor input, long dim0, long dim1) => throw null!;
        [System.Obsolete] public static torch.Tensor symeig(torch.Tensor input, bool eigenvectors = false, bool upper = true) => throw null!;
        public static torch.Tensor t(torch.Tensor input) => throw null!;
        public static torch.Tensor take(torch.Tensor input, torch.Tensor index) => throw null!;
        public static torch.Tensor take_along_dim(torch.Tensor input, System.Collections.Generic.IEnumerable<long> indices, long dim = 0) => throw null!;
        public static torch.Tensor take_along_dim(torch.Tensor input, torch.Tensor indices, long dim = 0) => throw null!;
        public static torch.Tensor tan(torch.Tensor input) => throw null!;
        public static torch.Tensor tan_(torch.Tensor input) => throw null!;
        public static torch.Tensor tanh(torch.Tensor input) => throw null!;
        public static torch.Tensor tanh_(torch.Tensor input) => throw null!;
        public static torch.Tensor tensor((double Real, double Imaginary) scalar, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor tensor((float Real, float Imaginary) scalar, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor tensor((float Real, float Imaginary)[,,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor((float Real, float Imaginary)[,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor((float Real, float Imaginary)[,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor((float Real, float Imaginary)[] rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor((float Real, float Imaginary)[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(BFloat16 scalar, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor tensor(BFloat16[,,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(BFloat16[,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(BFloat16[,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(BFloat16[] rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(BFloat16[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<(float Real, float Imaginary)> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<(float Real, float Imaginary)> rawArray, long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<(float Real, float Imaginary)> rawArray, long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<(float Real, float Imaginary)> rawArray, long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<(float Real, float Imaginary)> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<BFloat16> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<BFloat16> rawArray, long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<BFloat16> rawArray, long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<BFloat16> rawArray, long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<BFloat16> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<System.Half> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<System.Half> rawArray, long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<System.Half> rawArray, long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<System.Half> rawArray, long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<System.Half> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<System.Numerics.Complex> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<System.Numerics.Complex> rawArray, long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<System.Numerics.Complex> rawArray, long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<System.Numerics.Complex> rawArray, long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<System.Numerics.Complex> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<bool> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<bool> rawArray, long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<bool> rawArray, long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<bool> rawArray, long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<bool> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<byte> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<byte> rawArray, long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<byte> rawArray, long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<byte> rawArray, long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<byte> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<double> rawArray, long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<double> rawArray, long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<double> rawArray, long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<double> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<float> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<float> rawArray, long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<float> rawArray, long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<float> rawArray, long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<float> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<int> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<int> rawArray, long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<int> rawArray, long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<int> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<long> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<long> rawArray, long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<long> rawArray, long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<long> rawArray, long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<long> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<sbyte> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<sbyte> rawArray, long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<sbyte> rawArray, long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<sbyte> rawArray, long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<sbyte> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<short> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<short> rawArray, long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<short> rawArray, long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<short> rawArray, long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Collections.Generic.IList<short> rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Half[,,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Half[,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Half[,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Half[] rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Half[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Memory<BFloat16> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Memory<System.Half> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Memory<System.Numerics.Complex> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Memory<byte> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Memory<double> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Memory<float> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Memory<int> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Memory<long> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Memory<sbyte> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Memory<short> rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Numerics.Complex scalar, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor tensor(System.Numerics.Complex[,,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Numerics.Complex[,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Numerics.Complex[,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Numerics.Complex[] rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(System.Numerics.Complex[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(bool scalar, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor tensor(bool[,,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(bool[,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(bool[,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(bool[] rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(bool[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(byte scalar, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor tensor(byte[,,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(byte[,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(byte[,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(byte[] rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(byte[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(double real, double imaginary, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor tensor(double scalar, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor tensor(double[,,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(double[,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(double[,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(double[] rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(double[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(float real, float imaginary, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor tensor(float scalar, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor tensor(float[,,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(float[,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(float[,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(float[] rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(float[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(int scalar, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor tensor(int[,,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(int[,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(int[,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(int[] rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(int[] rawArray, long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(int[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(long scalar, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor tensor(long[,,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(long[,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(long[,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(long[] dataArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(long[] dataArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(sbyte scalar, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor tensor(sbyte[,,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(sbyte[,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(sbyte[,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(sbyte[] rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(sbyte[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(short scalar, torch.Device? device = null, bool requires_grad = false) => throw null!;
        public static torch.Tensor tensor(short[,,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(short[,,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(short[,] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(short[] rawArray, System.ReadOnlySpan<long> dimensions, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor tensor(short[] rawArray, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor[] tensor_split(torch.Tensor input, long indices_or_sections, long dim = 0) => throw null!;
        public static torch.Tensor[] tensor_split(torch.Tensor input, long[] indices_or_sections, long dim = 0) => throw null!;
        public static torch.Tensor[] tensor_split(torch.Tensor input, torch.Tensor indices_or_sections, long dim = 0) => throw null!;
        public static torch.Tensor tensordot(torch.Tensor a, torch.Tensor b, (long, long)[] dims) => throw null!;
        public static torch.Tensor tensordot(torch.Tensor a, torch.Tensor b, long dims = 2) => throw null!;
        public static torch.Tensor tensordot(torch.Tensor a, torch.Tensor b, long[] dims1, long[] dims2) => throw null!;
        public static torch.Tensor tile(torch.Tensor input, long[] dims) => throw null!;
#nullable disable
        public static (torch.Tensor values, torch.Tensor indices) topk(torch.Tensor tensor, int k, int dim = -1, bool largest = true, bool sorted = true) => throw null!;
#nullable enable
        public static torch.Tensor trace(torch.Tensor input) => throw null!;
        public static torch.Tensor transpose(torch.Tensor input, long dim0, long dim1) => throw null!;
        public static torch.Tensor trapezoid(torch.Tensor y, double dx = 1, long dim = -1) => throw null!;
        public static torch.Tensor trapezoid(torch.Tensor y, torch.Tensor x, long dim = -1) => throw null!;
        public static torch.Tensor trapz(torch.Tensor y, double dx = 1, long dim = -1) => throw null!;
        public static torch.Tensor trapz(torch.Tensor y, torch.Tensor x, long dim = -1) => throw null!;
        public static torch.Tensor tril(torch.Tensor input, long diagonal = 0) => throw null!;
        public static torch.Tensor tril_(torch.Tensor input, long diagonal = 0) => throw null!;
        public static torch.Tensor tril_indices(long row, long col, long offset = 0, torch.ScalarType dtype = torch.ScalarType.Int64, torch.Device? device = null) => throw null!;
        public static torch.Tensor triu(torch.Tensor input, long diagonal = 0) => throw null!;
        public static torch.Tensor triu_(torch.Tensor input, long diagonal = 0) => throw null!;
        public static torch.Tensor triu_indices(long row, long col, long offset = 0, torch.ScalarType dtype = torch.ScalarType.Int64, torch.Device? device = null) => throw null!;
        public static torch.Tensor true_divide(torch.Tensor dividend, torch.Tensor divisor) => throw null!;
        public static torch.Tensor true_divide_(torch.Tensor dividend, torch.Tensor divisor) => throw null!;
        public static torch.Tensor trunc(torch.Tensor input) => throw null!;
        public static torch.Tensor trunc_(torch.Tensor input) => throw null!;
#nullable disable
        public static torch.ScalarType uint8;
#nullable enable
        public static torch.Tensor[] unbind(torch.Tensor input, long dim = 0) => throw null!;
        public static torch.Tensor[] unbind(torch.Tensor tensor, int dim = 0) => throw null!;
        public static torch.Tensor unflatten(torch.Tensor input, long dim, params long[] sizes) => throw null!;
        public static torch.Tensor unflatten(torch.Tensor input, long dim, torch.Size sizes) => throw null!;
        public static (torch.Tensor output, torch.Tensor? inverse_indices, torch.Tensor? counts) unique(torch.Tensor input, bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) => throw null!;
        public static (torch.Tensor output, torch.Tensor? inverse_indices, torch.Tensor? counts) unique_consecutive(torch.Tensor input, bool return_inverse = false, bool return_counts = false, int? dim = null) => throw null!;
        public static torch.Tensor unsqueeze(torch.Tensor input, long dim) => throw null!;
        public static torch.Tensor unsqueeze_(torch.Tensor input, long dim) => throw null!;
        [System.Obsolete] public static System.IDisposable use_deterministic_algorithms(bool mode = true, bool warn_only = false) => throw null!;
        public static torch.Tensor vander(torch.Tensor x, long N = -1, bool increasing = false) => throw null!;
        public static torch.Tensor var(torch.Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static torch.Tensor var(torch.Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static torch.Tensor var(torch.Tensor input, bool unbiased = true) => throw null!;
        public static torch.Tensor var(torch.Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static torch.Tensor var(torch.Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static (torch.Tensor var, torch.Tensor mean) var_mean(torch.Tensor input, (long, long) dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static (torch.Tensor var, torch.Tensor mean) var_mean(torch.Tensor input, (long, long, long) dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static (torch.Tensor var, torch.Tensor mean) var_mean(torch.Tensor input, System.ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static (torch.Tensor var, torch.Tensor mean) var_mean(torch.Tensor input, bool unbiased = true) => throw null!;
        public static (torch.Tensor var, torch.Tensor mean) var_mean(torch.Tensor input, long dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static (torch.Tensor var, torch.Tensor mean) var_mean(torch.Tensor input, long[] dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
        public static torch.Tensor vdot(torch.Tensor input, torch.Tensor target) => throw null!;
        public static torch.Tensor view_as_complex(torch.Tensor input) => throw null!;
        public static torch.Tensor view_as_real(torch.Tensor input) => throw null!;
        public static torch.Tensor[] vsplit(torch.Tensor input, long[] indices_or_sections) => throw null!;
        public static torch.Tensor vstack(System.Collections.Generic.IList<torch.Tensor> tensors) => throw null!;
        public static torch.Tensor vstack(System.ReadOnlySpan<torch.Tensor> tensors) => throw null!;
        public static torch.Tensor vstack(torch.Tensor[] tensors) => throw null!;
        public static torch.Tensor where(torch.Tensor condition, torch.Tensor x, torch.Tensor y) => throw null!;
        public static torch.Tensor[] where(torch.Tensor condition) => throw null!;
        public static torch.Tensor xlogy(torch.Tensor x, Scalar y) => throw null!;
        public static torch.Tensor xlogy(torch.Tensor x, torch.Tensor y) => throw null!;
        public static torch.Tensor xlogy_(torch.Tensor x, Scalar y) => throw null!;
        public static torch.Tensor xlogy_(torch.Tensor x, torch.Tensor y) => throw null!;
        public static torch.Tensor zeros(System.ReadOnlySpan<long> size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor zeros(int dim0, int dim1, int dim2, int dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor zeros(int dim0, int dim1, int dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor zeros(int rows, int columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor zeros(int size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor zeros(long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor zeros(long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor zeros(long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor zeros(long size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor zeros(long[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
        public static torch.Tensor zeros_like(torch.Tensor input, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false, string[]? names = null) => throw null!;
#nullable disable
        public class Device
        {
            internal Device(ReferenceOnly _) { }
            public Device(DeviceType deviceType, int index = -1) { }
            public Device(int index) { }
            public Device(string description) { }
            public Device(string deviceType, int index = -1) { }
            public override string ToString() => throw null!;
            public int index { get => throw null!; }
            public static implicit operator torch.Device(string description) => throw null!;
            public DeviceType type { get => throw null!; }
        }
        public struct FInfo
        {
            public FInfo() { }
            public int bits;
            public double eps;
            public double max;
            public double min;
            public double resolution;
            public double smallest_normal;
            public double tiny;
        }
        public class Generator : System.IDisposable
        {
            internal Generator(ReferenceOnly _) { }
#nullable enable
            public Generator(ulong seed = 0, torch.Device? device = null) { }
            public static torch.Generator Default { get => throw null!; }
#nullable disable
            protected virtual void Dispose(bool disposing) => throw null!;
            public void Dispose() => throw null!;
            public nint Handle { get => throw null!; }
#nullable enable
            public torch.Device device { get => throw null!; }
            public torch.Tensor get_state() => throw null!;
#nullable disable
            public long initial_seed() => throw null!;
#nullable enable
            public torch.Generator manual_seed(long seed) => throw null!;
#nullable disable
            public long seed() => throw null!;
#nullable enable
            public void set_state(torch.Tensor value) => throw null!;
        }
#nullable disable
        public enum GridSampleMode
        {
            Nearest = 0,
            Bilinear = 2,
        }
        public enum GridSamplePaddingMode
        {
            Zeros = 0,
            Reflection = 1,
            Border = 2,
        }
        public enum InterpolationMode
        {
            Nearest = 0,
            Linear = 1,
            Bilinear = 2,
            Bicubic = 3,
            Trilinear = 4,
            Area = 5,
            NearestExact = 6,
        }
        public enum LobpcgMethod
        {
            basic = 0,
            ortho = 1,
        }
        public enum RoundingMode
        {
            None = 0,
            trunc = 1,
            floor = 2,
        }
        public enum ScalarType : sbyte
        {
            Byte = 0,
            Int8 = 1,
            Int16 = 2,
            Int32 = 3,
            Int64 = 4,
            Float16 = 5,
            Float32 = 6,
            Float64 = 7,
            ComplexFloat32 = 9,
            ComplexFloat64 = 10,
            Bool = 11,
            QInt8 = 12,
            QUInt8 = 13,
            QInt32 = 14,
            BFloat16 = 15,
        }
        public struct Size : System.Collections.Generic.IEnumerable<long>, System.Collections.IEnumerable
        {
            public Size((int, int) size) { }
            public Size((int, int, int) size) { }
            public Size((int, int, int, int) size) { }
            public Size((int, int, int, int, int) size) { }
            public Size((int, int, int, int, int, int) size) { }
            public Size((long, long) size) { }
            public Size((long, long, long) size) { }
            public Size((long, long, long, long) size) { }
            public Size((long, long, long, long, long) size) { }
            public Size((long, long, long, long, long, long) size) { }
            public Size() { }
#nullable enable
            public Size(System.Collections.Generic.IEnumerable<long> shape) { }
#nullable disable
            public Size(int size) { }
#nullable enable
            public Size(int[] shape) { }
#nullable disable
            public Size(long size) { }
#nullable enable
            public Size(long[] shape) { }
#nullable disable
            public static torch.Size Empty;
#nullable enable
            public override bool Equals(object? obj) => throw null!;
            public System.Collections.Generic.IEnumerator<long> GetEnumerator() => throw null!;
#nullable disable
            public override int GetHashCode() => throw null!;
            public bool IsEmpty { get => throw null!; }
            public bool IsScalar { get => throw null!; }
            public int Length { get => throw null!; }
#nullable enable
            public long[] Shape { get => throw null!; }
#nullable disable
            public torch.Size Slice(int first, int next) => throw null!;
#nullable enable
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
            public System.Collections.Generic.IEnumerable<long> Take(int i) => throw null!;
#nullable disable
            public long numel() => throw null!;
#nullable enable
            public static torch.Size operator +(torch.Size left, System.Collections.Generic.IEnumerable<long> right) => throw null!;
#nullable disable
            public static torch.Size operator +(torch.Size left, torch.Size right) => throw null!;
            public static bool operator ==(torch.Size left, torch.Size right) => throw null!;
            public static implicit operator torch.Size((long, long) size) => throw null!;
            public static implicit operator torch.Size((long, long, long) size) => throw null!;
            public static implicit operator torch.Size((long, long, long, long) size) => throw null!;
            public static implicit operator torch.Size((long, long, long, long, long) size) => throw null!;
            public static implicit operator torch.Size((long, long, long, long, long, long) size) => throw null!;
            public static implicit operator torch.Size(long size) => throw null!;
#nullable enable
            public static implicit operator torch.Size(long[] size) => throw null!;
#nullable disable
            public static bool operator !=(torch.Size left, torch.Size right) => throw null!;
            public long this[int idx] { get => throw null!; }
            public long this[long idx] { get => throw null!; }
        }
        public abstract class Storage
        {
            internal Storage(ReferenceOnly _) { }
            protected Storage() { }
            protected Storage(torch.Tensor tensor) { }
            protected Storage(torch.Tensor tensor, nint data_ptr) { }
            protected static torch.Tensor CreateTypedTensor<T>(torch.ScalarType dtype, System.Collections.Generic.IList<T> rawArray) => throw null!;
            protected torch.Tensor _tensor;
            protected nint _tensor_data_ptr;
            public torch.Storage<bool> @bool() => throw null!;
            public torch.Storage<byte> @byte() => throw null!;
            public torch.Storage<char> @char() => throw null!;
            public torch.Storage<System.Numerics.Complex> complex_double() => throw null!;
            public torch.Storage<(float, float)> complex_float() => throw null!;
            public nint data_ptr() => throw null!;
            public torch.Storage<double> @double() => throw null!;
            public abstract int element_size();
            public torch.Storage<float> @float() => throw null!;
            public torch.Storage<int> @int() => throw null!;
            public torch.Storage<long> @long() => throw null!;
            public ulong nbytes() => throw null!;
        }
        public sealed class Storage<T> : torch.Storage, System.Collections.Generic.IEnumerable<T>, System.Collections.IEnumerable, System.IDisposable where T : unmanaged
        {
            internal Storage(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public bool Contains(T item) => throw null!;
            public void CopyFrom(System.Collections.Generic.IList<T> array, int arrayIndex) => throw null!;
            public void CopyTo(System.Collections.Generic.IList<T> array, int arrayIndex) => throw null!;
            public int Count { get => throw null!; }
            public void Dispose() => throw null!;
            public System.Collections.Generic.IEnumerator<T> GetEnumerator() => throw null!;
            public int IndexOf(T item) => throw null!;
            public bool IsReadOnly { get => throw null!; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
            public T[] ToArray() => throw null!;
            public void copy_(System.Collections.Generic.IList<T> array) => throw null!;
            public torch.Storage<T> cpu() => throw null!;
            public torch.Storage<T> cuda(torch.Device device = null) => throw null!;
            public torch.Device device { get => throw null!; }
            public override int element_size() => throw null!;
            public void fill_(T value) => throw null!;
            public static implicit operator torch.Storage<T>(T value) => throw null!;
            public T this[int index] { get => throw null!; set { } }
            public torch.Storage<T> this[(int? start, int? end) range] { get => throw null!; set { } }
            public torch.Storage<T> this[System.Range range] { get => throw null!; set { } }
            public System.Collections.Generic.IList<T> tolist() => throw null!;
        }
        public class Tensor : System.IDisposable
        {
            internal Tensor(ReferenceOnly _) { }
            public nint DecoupleFromNativeHandle() => throw null!;
#nullable enable
            public torch.Tensor DetachFromDisposeScope() => throw null!;
            [System.Obsolete] public torch.Tensor DetatchFromDisposeScope() => throw null!;
#nullable disable
            public long Dimensions { get => throw null!; }
            protected virtual void Dispose(bool disposing) => throw null!;
            public void Dispose() => throw null!;
            public long ElementSize { get => throw null!; }
#nullable enable
            public bool Equals(torch.Tensor target) => throw null!;
            public override bool Equals(object? obj) => throw null!;
#nullable disable
            public override int GetHashCode() => throw null!;
#nullable enable
            public torch.Tensor H { get => throw null!; }
#nullable disable
            public nint Handle { get => throw null!; }
            public bool IsInvalid { get => throw null!; }
#nullable enable
            public static torch.Tensor Load(System.IO.BinaryReader reader) => throw null!;
            public static torch.Tensor Load(System.IO.Stream stream) => throw null!;
            public static torch.Tensor Load(string location) => throw null!;
            public torch.Tensor MoveToOtherDisposeScope(DisposeScope? other) => throw null!;
            public torch.Tensor MoveToOtherDisposeScope(torch.Tensor other) => throw null!;
            public torch.Tensor MoveToOuterDisposeScope() => throw null!;
#nullable disable
            public long NumberOfElements { get => throw null!; }
            public static long PeakCount { get => throw null!; }
#nullable enable
            public void ReadBytesFromStream(System.IO.Stream stream, int bufferSize = 1024) => throw null!;
#nullable disable
            public float ReadCpuBFloat16(long i) => throw null!;
            public bool ReadCpuBool(long i) => throw null!;
            public byte ReadCpuByte(long i) => throw null!;
            public double ReadCpuDouble(long i) => throw null!;
            public float ReadCpuFloat16(long i) => throw null!;
            public short ReadCpuInt16(long i) => throw null!;
            public int ReadCpuInt32(long i) => throw null!;
            public long ReadCpuInt64(long i) => throw null!;
            public sbyte ReadCpuSByte(long i) => throw null!;
            public float ReadCpuSingle(long i) => throw null!;
            public T ReadCpuValue<T>(long i) where T : unmanaged => throw null!;
#nullable enable
            public torch.Tensor SparseIndices { get => throw null!; }
            public torch.Tensor SparseValues { get => throw null!; }
            public torch.Tensor T { get => throw null!; }
            public Scalar ToScalar() => throw null!;
            public override string ToString() => throw null!;
            public string ToString(TensorStringStyle style, string? fltFormat = null, int? width = null, System.Globalization.CultureInfo? cultureInfo = null, string? newLine = null) => throw null!;
            public string ToString(bool disamb, string? fltFormat = null, int? width = null, System.Globalization.CultureInfo? cultureInfo = null, string? newLine = null) => throw null!;
#nullable disable
            public static long TotalCount { get => throw null!; }
#nullable enable
            public static torch.Tensor UnsafeCreateTensor(nint handle) => throw null!;
            public void WriteBytesToStream(System.IO.Stream stream, int bufferSize = 1024) => throw null!;
            public torch.Tensor abs() => throw null!;
            public torch.Tensor abs_() => throw null!;
            public torch.Tensor absolute() => throw null!;
            public torch.Tensor absolute_() => throw null!;
#nullable disable
            public torch.Tensor acos() => throw null!;
            public torch.Tensor acos_() => throw null!;
            public torch.Tensor acosh() => throw null!;
            public torch.Tensor acosh_() => throw null!;
#nullable enable
            public torch.Tensor add(Scalar scalar) => throw null!;
            public torch.Tensor add(Scalar scalar, Scalar alpha) => throw null!;
            public torch.Tensor add(torch.Tensor target) => throw null!;
            public torch.Tensor add(torch.Tensor target, Scalar alpha) => throw null!;
            public torch.Tensor add_(Scalar scalar) => throw null!;
            public torch.Tensor add_(Scalar scalar, Scalar alpha) => throw null!;
            public torch.Tensor add_(torch.Tensor target) => throw null!;
            public torch.Tensor add_(torch.Tensor target, Scalar alpha) => throw null!;
            public torch.Tensor addbmm(torch.Tensor batch1, torch.Tensor batch2, float beta = 1F, float alpha = 1F) => throw null!;
            public torch.Tensor addbmm_(torch.Tensor batch1, torch.Tensor batch2, float beta = 1F, float alpha = 1F) => throw null!;
            public torch.Tensor addcdiv(torch.Tensor tensor1, torch.Tensor tensor2) => throw null!;
            public torch.Tensor addcdiv(torch.Tensor tensor1, torch.Tensor tensor2, Scalar value) => throw null!;
            public torch.Tensor addcdiv_(torch.Tensor tensor1, torch.Tensor tensor2) => throw null!;
            public torch.Tensor addcdiv_(torch.Tensor tensor1, torch.Tensor tensor2, Scalar value) => throw null!;
            public torch.Tensor addcmul(torch.Tensor tensor1, torch.Tensor tensor2, Scalar value) => throw null!;
            public torch.Tensor addcmul_(torch.Tensor tensor1, torch.Tensor tensor2, Scalar value) => throw null!;
            public torch.Tensor addmm(torch.Tensor mat1, torch.Tensor mat2, float beta = 1F, float alpha = 1F) => throw null!;
            public torch.Tensor addmm_(torch.Tensor mat1, torch.Tensor mat2, float beta = 1F, float alpha = 1F) => throw null!;
            public torch.Tensor addmv(torch.Tensor mat, torch.Tensor vec, float beta = 1F, float alpha = 1F) => throw null!;
            public torch.Tensor addmv_(torch.Tensor mat, torch.Tensor vec, float beta = 1F, float alpha = 1F) => throw null!;
            public torch.Tensor addr(torch.Tensor vec1, torch.Tensor vec2, float beta = 1F, float alpha = 1F) => throw null!;
            public torch.Tensor addr_(torch.Tensor vec1, torch.Tensor vec2, float beta = 1F, float alpha = 1F) => throw null!;
            public torch.Tensor adjoint() => throw null!;
            public torch.Tensor alias() => throw null!;
            public torch.Tensor align_as(torch.Tensor other) => throw null!;
            public torch.Tensor align_to(System.Collections.Generic.IEnumerable<string> names) => throw null!;
            public torch.Tensor align_to(params string[] names) => throw null!;
            public torch.Tensor all() => throw null!;
            public torch.Tensor all(long dim, bool keepdim = false) => throw null!;
            public bool allclose(torch.Tensor target, double rtol = 1E-05, double atol = 1E-08, bool equal_nan = false) => throw null!;
            public torch.Tensor amax(System.ReadOnlySpan<long> dims, bool keepdim = false, torch.Tensor? @out = null) => throw null!;
            public torch.Tensor amax(long[] dims, bool keepdim = false, torch.Tensor? @out = null) => throw null!;
            public torch.Tensor amax(params long[] dims) => throw null!;
            public torch.Tensor amin(System.ReadOnlySpan<long> dims, bool keepdim = false, torch.Tensor? @out = null) => throw null!;
            public torch.Tensor amin(long[] dims, bool keepdim = false, torch.Tensor? @out = null) => throw null!;
            public torch.Tensor amin(params long[] dims) => throw null!;
            public (torch.Tensor min, torch.Tensor max) aminmax(long? dim = null, bool keepdim = false) => throw null!;
#nullable disable
            public torch.Tensor angle() => throw null!;
#nullable enable
            public torch.Tensor any() => throw null!;
            public torch.Tensor any(long dim, bool keepdim = false) => throw null!;
            public torch.Tensor arange_out(Scalar start, Scalar stop, Scalar step) => throw null!;
#nullable disable
            public torch.Tensor arccos() => throw null!;
            public torch.Tensor arccos_() => throw null!;
            public torch.Tensor arccosh() => throw null!;
            public torch.Tensor arccosh_() => throw null!;
            public torch.Tensor arcsin() => throw null!;
            public torch.Tensor arcsin_() => throw null!;
            public torch.Tensor arcsinh() => throw null!;
            public torch.Tensor arcsinh_() => throw null!;
            public torch.Tensor arctan() => throw null!;
            public torch.Tensor arctan(torch.Tensor other) => throw null!;
            public torch.Tensor arctan2(torch.Tensor other) => throw null!;
            public torch.Tensor arctan2_(torch.Tensor other) => throw null!;
            public torch.Tensor arctan_() => throw null!;
            public torch.Tensor arctan_(torch.Tensor other) => throw null!;
            public torch.Tensor arctanh() => throw null!;
            public torch.Tensor arctanh_() => throw null!;
#nullable enable
            public torch.Tensor argmax() => throw null!;
            public torch.Tensor argmax(long dim, bool keepdim = false) => throw null!;
            public torch.Tensor argmin() => throw null!;
            public torch.Tensor argmin(long dim, bool keepdim = false) => throw null!;
            public torch.Tensor argsort(long dim = -1, bool descending = false) => throw null!;
            public torch.Tensor argwhere() => throw null!;
            public torch.Tensor as_strided(long[] size, long[] strides, long storageOffset = 0) => throw null!;
#nullable disable
            public torch.Tensor asin() => throw null!;
            public torch.Tensor asin_() => throw null!;
            public torch.Tensor asinh() => throw null!;
            public torch.Tensor asinh_() => throw null!;
            public torch.Tensor atan() => throw null!;
            public torch.Tensor atan2(torch.Tensor other) => throw null!;
            public torch.Tensor atan2_(torch.Tensor other) => throw null!;
            public torch.Tensor atan_() => throw null!;
            public torch.Tensor atanh() => throw null!;
            public torch.Tensor atanh_() => throw null!;
#nullable enable
            public torch.Tensor atleast_1d() => throw null!;
            public torch.Tensor atleast_2d() => throw null!;
            public torch.Tensor atleast_3d() => throw null!;
#nullable disable
            public void backward() => throw null!;
#nullable enable
            public void backward(System.Collections.Generic.IList<torch.Tensor>? grad_tensors = null, bool retain_graph = false, bool create_graph = false, System.Collections.Generic.IList<torch.Tensor>? inputs = null) => throw null!;
            public torch.Tensor baddbmm(torch.Tensor batch1, torch.Tensor batch2, float beta = 1F, float alpha = 1F) => throw null!;
            public torch.Tensor bernoulli(torch.Generator? generator = null) => throw null!;
            public torch.Tensor bernoulli_(double p = 0.5, torch.Generator? generator = null) => throw null!;
            public torch.Tensor bernoulli_(torch.Tensor p, torch.Generator? generator = null) => throw null!;
            public torch.Tensor bfloat16() => throw null!;
            public torch.Tensor bincount(torch.Tensor? weights, long minlength = 0) => throw null!;
            public torch.Tensor binomial(torch.Tensor prob, torch.Generator? generator = null) => throw null!;
            public torch.Tensor bitwise_and(torch.Tensor other) => throw null!;
            public torch.Tensor bitwise_and_(torch.Tensor other) => throw null!;
            public torch.Tensor bitwise_left_shift(torch.Tensor other) => throw null!;
            public torch.Tensor bitwise_left_shift_(torch.Tensor other) => throw null!;
            public torch.Tensor bitwise_not() => throw null!;
            public torch.Tensor bitwise_not_() => throw null!;
            public torch.Tensor bitwise_or(torch.Tensor other) => throw null!;
            public torch.Tensor bitwise_or_(torch.Tensor other) => throw null!;
            public torch.Tensor bitwise_right_shift(torch.Tensor other) => throw null!;
            public torch.Tensor bitwise_right_shift_(torch.Tensor other) => throw null!;
            public torch.Tensor bitwise_xor(torch.Tensor other) => throw null!;
            public torch.Tensor bitwise_xor_(torch.Tensor other) => throw null!;
            public static torch.Tensor block_diag(params torch.Tensor[] tensors) => throw null!;
            public torch.Tensor bmm(torch.Tensor batch2) => throw null!;
            public torch.Tensor @bool() => throw null!;
            public torch.Tensor broadcast_to(params long[] shape) => throw null!;
            public torch.Tensor bucketize(torch.Tensor boundaries, bool outInt32 = false, bool right = false) => throw null!;
            public torch.Tensor @byte() => throw null!;
#nullable disable
            public System.Span<byte> bytes { get => throw null!; set { } }
#nullable enable
            public torch.Tensor cauchy_(double median = 0, double sigma = 1, torch.Generator? generator = null) => throw null!;
            public torch.Tensor cdouble() => throw null!;
            public torch.Tensor ceil() => throw null!;
            public torch.Tensor ceil_() => throw null!;
            public torch.Tensor celu() => throw null!;
            public torch.Tensor celu(Scalar alpha) => throw null!;
            public torch.Tensor celu_() => throw null!;
            public torch.Tensor celu_(Scalar alpha) => throw null!;
            public torch.Tensor cfloat() => throw null!;
            public torch.Tensor channel_shuffle(long groups) => throw null!;
            public torch.Tensor @char() => throw null!;
#nullable disable
            [System.Obsolete] public torch.Tensor cholesky(bool upper = false) => throw null!;
            public torch.Tensor cholesky_inverse(bool upper = false) => throw null!;
            public torch.Tensor cholesky_solve(torch.Tensor input2, bool upper = false) => throw null!;
#nullable enable
            public torch.Tensor[] chunk(long chunks, long dim = 0) => throw null!;
            public torch.Tensor clamp(Scalar? min = null, Scalar? max = null) => throw null!;
            public torch.Tensor clamp(torch.Tensor? min = null, torch.Tensor? max = null) => throw null!;
            public torch.Tensor clamp_(Scalar? min = null, Scalar? max = null) => throw null!;
            public torch.Tensor clamp_(torch.Tensor? min = null, torch.Tensor? max = null) => throw null!;
            public torch.Tensor clamp_max(Scalar max) => throw null!;
            public torch.Tensor clamp_max_(Scalar max) => throw null!;
            public torch.Tensor clamp_min(Scalar min) => throw null!;
            public torch.Tensor clamp_min_(Scalar min) => throw null!;
            public torch.Tensor clip(Scalar? min = null, Scalar? max = null) => throw null!;
            public torch.Tensor clone() => throw null!;
            public torch.Tensor conj() => throw null!;
            public torch.Tensor conj_physical() => throw null!;
            public torch.Tensor conj_physical_() => throw null!;
            public torch.Tensor contiguous() => throw null!;
            public torch.Tensor copy_(torch.Tensor source, bool nonBlocking = false) => throw null!;
            public torch.Tensor copysign(torch.Tensor other) => throw null!;
            public torch.Tensor copysign_(torch.Tensor other) => throw null!;
            public torch.Tensor corrcoef() => throw null!;
#nullable disable
            public torch.Tensor cos() => throw null!;
            public torch.Tensor cos_() => throw null!;
            public torch.Tensor cosh() => throw null!;
            public torch.Tensor cosh_() => throw null!;
#nullable enable
            public torch.Tensor count_nonzero(long[]? dims = null) => throw null!;
            public torch.Tensor cov(long correction = 1, torch.Tensor? fweights = null, torch.Tensor? aweights = null) => throw null!;
            public torch.Tensor cpu() => throw null!;
#nullable disable
            public torch.Tensor cross(Scalar other, long dim) => throw null!;
#nullable enable
            public torch.Tensor cuda(torch.Device? device = null, bool non_blocking = false) => throw null!;
            public (torch.Tensor values, torch.Tensor indexes) cummax(long dim) => throw null!;
            public (torch.Tensor values, torch.Tensor indexes) cummin(long dim) => throw null!;
            public torch.Tensor cumprod(long dim, torch.ScalarType? type = null) => throw null!;
            public torch.Tensor cumsum(long dim, torch.ScalarType? type = null) => throw null!;
            public torch.Tensor cumulative_trapezoid(double dx = 1, long dim = -1) => throw null!;
            public torch.Tensor cumulative_trapezoid(torch.Tensor x, long dim = -1) => throw null!;
            public Utils.TensorAccessor<T> data<T>() where T : unmanaged => throw null!;
            public torch.Tensor deg2rad() => throw null!;
            public torch.Tensor deg2rad_() => throw null!;
            public torch.Tensor dequantize() => throw null!;
#nullable disable
            public torch.Tensor det() => throw null!;
#nullable enable
            public torch.Tensor detach() => throw null!;
            public torch.Tensor detach_() => throw null!;
            public torch.Device device { get => throw null!; }
#nullable disable
            public int device_index { get => throw null!; }
            public DeviceType device_type { get => throw null!; }
#nullable enable
            public torch.Tensor diag(long diagonal = 0) => throw null!;
            public torch.Tensor diag_embed(long offset = 0, long dim1 = -2, long dim2 = -1) => throw null!;
            public torch.Tensor diagflat(long offset = 0) => throw null!;
            public torch.Tensor diagonal(long offset = 0, long dim1 = 0, long dim2 = 1) => throw null!;
            public torch.Tensor diagonal_scatter(torch.Tensor src, long offset = 0, long dim1 = 0, long dim2 = 1) => throw null!;
            public torch.Tensor diff(long n = 1, long dim = -1, torch.Tensor? prepend = null, torch.Tensor? append = null) => throw null!;
            public torch.Tensor digamma() => throw null!;
            public torch.Tensor digamma_() => throw null!;
#nullable disable
            public long dim() => throw null!;
#nullable enable
            public torch.Tensor dist(torch.Tensor other, float p = 2F) => throw null!;
            public torch.Tensor div(Scalar target, torch.RoundingMode rounding_mode = torch.RoundingMode.None) => throw null!;
            public torch.Tensor div(torch.Tensor target, torch.RoundingMode rounding_mode = torch.RoundingMode.None) => throw null!;
            public torch.Tensor div_(Scalar target, torch.RoundingMode rounding_mode = torch.RoundingMode.None) => throw null!;
            public torch.Tensor div_(torch.Tensor target, torch.RoundingMode rounding_mode = torch.RoundingMode.None) => throw null!;
            public torch.Tensor divide(Scalar target, torch.RoundingMode rounding_mode = torch.RoundingMode.None) => throw null!;
            public torch.Tensor divide(torch.Tensor target, torch.RoundingMode rounding_mode = torch.RoundingMode.None) => throw null!;
            public torch.Tensor divide_(Scalar target, torch.RoundingMode rounding_mode = torch.RoundingMode.None) => throw null!;
            public torch.Tensor divide_(torch.Tensor target, torch.RoundingMode rounding_mode = torch.RoundingMode.None) => throw null!;
#nullable disable
            public torch.Tensor dot(torch.Tensor target) => throw null!;
#nullable enable
            public torch.Tensor @double() => throw null!;
            public torch.Tensor[] dsplit((long, long) indices_or_sections) => throw null!;
            public torch.Tensor[] dsplit((long, long, long) indices_or_sections) => throw null!;
            public torch.Tensor[] dsplit((long, long, long, long) indices_or_sections) => throw null!;
            public torch.Tensor[] dsplit(long size) => throw null!;
            public torch.Tensor[] dsplit(params long[] sizes) => throw null!;
            public torch.Tensor[] dsplit(torch.Tensor indices) => throw null!;
#nullable disable
            public torch.ScalarType dtype { get => throw null!; }
            public long element_size() => throw null!;
#nullable enable
            public torch.Tensor elu(Scalar alpha, Scalar scale, Scalar input_scale) => throw null!;
            public torch.Tensor elu(double alpha = 1) => throw null!;
            public torch.Tensor elu_(Scalar alpha, Scalar scale, Scalar input_scale) => throw null!;
            public torch.Tensor elu_(double alpha = 1) => throw null!;
            public torch.Tensor empty(params long[] sizes) => throw null!;
            public torch.Tensor empty_like(torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor eq(Scalar target) => throw null!;
            public torch.Tensor eq(torch.Tensor target) => throw null!;
            public torch.Tensor eq_(Scalar target) => throw null!;
            public torch.Tensor eq_(torch.Tensor target) => throw null!;
            public torch.Tensor equal(torch.Tensor target) => throw null!;
            public torch.Tensor erf() => throw null!;
            public torch.Tensor erf_() => throw null!;
            public torch.Tensor erfc() => throw null!;
            public torch.Tensor erfc_() => throw null!;
            public torch.Tensor erfinv() => throw null!;
            public torch.Tensor erfinv_() => throw null!;
            public torch.Tensor exp() => throw null!;
            public torch.Tensor exp2() => throw null!;
            public torch.Tensor exp2_() => throw null!;
            public torch.Tensor exp_() => throw null!;
            public torch.Tensor expand(System.ReadOnlySpan<long> sizes, bool isImplicit = false) => throw null!;
            public torch.Tensor expand(long[] sizes, bool isImplicit = false) => throw null!;
            public torch.Tensor expand(params long[] sizes) => throw null!;
            public torch.Tensor expand(torch.Size sizes, bool isImplicit = false) => throw null!;
            public torch.Tensor expand_as(torch.Tensor other) => throw null!;
            public torch.Tensor expm1() => throw null!;
            public torch.Tensor expm1_() => throw null!;
            public torch.Tensor exponential_(double lambda = 1, torch.Generator? generator = null) => throw null!;
            public torch.Tensor eye(long rows, long columns) => throw null!;
            public torch.Tensor fill_(Scalar value) => throw null!;
            public torch.Tensor fix() => throw null!;
            public torch.Tensor fix_() => throw null!;
            public torch.Tensor flatten(System.Collections.Generic.IList<string?> dims, string out_dim) => throw null!;
            public torch.Tensor flatten(long start_dim = 0, long end_dim = -1) => throw null!;
            public torch.Tensor flip(params long[] dims) => throw null!;
            public torch.Tensor fliplr() => throw null!;
            public torch.Tensor flipud() => throw null!;
            public torch.Tensor @float() => throw null!;
            public torch.Tensor float_power(torch.Tensor target) => throw null!;
            public torch.Tensor float_power_(torch.Tensor target) => throw null!;
            public torch.Tensor floor() => throw null!;
            public torch.Tensor floor_() => throw null!;
            public torch.Tensor floor_divide(Scalar other) => throw null!;
            public torch.Tensor floor_divide(torch.Tensor other) => throw null!;
            public torch.Tensor floor_divide_(Scalar other) => throw null!;
            public torch.Tensor floor_divide_(torch.Tensor other) => throw null!;
            public torch.Tensor fmax(torch.Tensor other) => throw null!;
            public torch.Tensor fmin(torch.Tensor other) => throw null!;
            public torch.Tensor fmod(Scalar scalar) => throw null!;
            public torch.Tensor fmod(torch.Tensor target) => throw null!;
            public torch.Tensor fmod_(Scalar scalar) => throw null!;
            public torch.Tensor fmod_(torch.Tensor target) => throw null!;
            public torch.Tensor frac() => throw null!;
            public torch.Tensor frac_() => throw null!;
            public (torch.Tensor Mantissa, torch.Tensor Exponent) frexp() => throw null!;
            public torch.Tensor full(System.ReadOnlySpan<long> sizes, Scalar value) => throw null!;
            public torch.Tensor full(long[] sizes, Scalar value) => throw null!;
            public torch.Tensor full_like(Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor gather(long dim, torch.Tensor index) => throw null!;
            public torch.Tensor gcd(torch.Tensor other) => throw null!;
            public torch.Tensor gcd_(torch.Tensor other) => throw null!;
            public torch.Tensor ge(Scalar target) => throw null!;
            public torch.Tensor ge(torch.Tensor target) => throw null!;
            public torch.Tensor ge_(Scalar target) => throw null!;
            public torch.Tensor ge_(torch.Tensor target) => throw null!;
            public torch.Tensor gelu() => throw null!;
            public torch.Tensor gelu(Modules.GELU.Approximate approximate) => throw null!;
            public torch.Tensor gelu_() => throw null!;
            public torch.Tensor gelu_(Modules.GELU.Approximate approximate) => throw null!;
            public torch.Tensor geometric_(double p, torch.Generator? generator = null) => throw null!;
#nullable disable
            public (torch.Tensor a, torch.Tensor tau) geqrf() => throw null!;
#nullable enable
            public torch.Tensor ger(torch.Tensor vec2) => throw null!;
            public torch.Tensor glu(long dim = -1) => throw null!;
            public torch.Tensor? grad { get => throw null!; set { } }
            public torch.Tensor greater(torch.Tensor target) => throw null!;
            public torch.Tensor greater_equal(torch.Tensor target) => throw null!;
            public torch.Tensor gt(Scalar target) => throw null!;
            public torch.Tensor gt(torch.Tensor target) => throw null!;
            public torch.Tensor gt_(Scalar target) => throw null!;
            public torch.Tensor gt_(torch.Tensor target) => throw null!;
            public torch.Tensor half() => throw null!;
            public torch.Tensor hardsigmoid() => throw null!;
            public torch.Tensor hardsigmoid_() => throw null!;
            public torch.Tensor hardswish() => throw null!;
            public torch.Tensor hardswish_() => throw null!;
            public torch.Tensor hardtanh(Scalar min, Scalar max) => throw null!;
            public torch.Tensor hardtanh_(Scalar min, Scalar max) => throw null!;
#nullable disable
            public bool has_names() => throw null!;
#nullable enable
            public torch.Tensor heaviside(torch.Tensor other) => throw null!;
            public torch.Tensor heaviside_(torch.Tensor other) => throw null!;
            public torch.Tensor histc(long bins = 100, long min = 0, long max = 0) => throw null!;
            public torch.Tensor[] hsplit(long size) => throw null!;
            public torch.Tensor[] hsplit(params long[] sizes) => throw null!;
            public torch.Tensor[] hsplit(torch.Tensor indices) => throw null!;
            public torch.Tensor hypot(torch.Tensor other) => throw null!;
            public torch.Tensor i0() => throw null!;
            public torch.Tensor i0_() => throw null!;
            public torch.Tensor igamma(torch.Tensor other) => throw null!;
            public torch.Tensor igammac(torch.Tensor other) => throw null!;
            public torch.Tensor imag { get => throw null!; }
            public torch.Tensor index(params torch.TensorIndex[] indices) => throw null!;
            public torch.Tensor index(params torch.Tensor[] indices) => throw null!;
            public torch.Tensor index_add(long dim, torch.Tensor index, torch.Tensor source, Scalar alpha) => throw null!;
            public torch.Tensor index_add_(long dim, torch.Tensor index, torch.Tensor source, Scalar alpha) => throw null!;
            public torch.Tensor index_copy(long dim, torch.Tensor index, torch.Tensor source) => throw null!;
            public torch.Tensor index_copy_(long dim, torch.Tensor index, torch.Tensor source) => throw null!;
            public torch.Tensor index_fill(long dim, torch.Tensor index, Scalar value) => throw null!;
            public torch.Tensor index_fill_(long dim, torch.Tensor index, Scalar value) => throw null!;
            public torch.Tensor index_put_(Scalar value, params torch.TensorIndex[] indices) => throw null!;
            public torch.Tensor index_put_(Scalar value, params torch.Tensor[] indices) => throw null!;
            public torch.Tensor index_put_(torch.Tensor value, params torch.TensorIndex[] indices) => throw null!;
            public torch.Tensor index_put_(torch.Tensor value, params torch.Tensor[] indices) => throw null!;
            public torch.Tensor index_put_(torch.Tensor value, torch.TensorIndex[] indices, bool accumulate = false) => throw null!;
            public torch.Tensor index_put_(torch.Tensor value, torch.Tensor[] indices, bool accumulate = false) => throw null!;
            public torch.Tensor index_select(long dim, torch.Tensor index) => throw null!;
            public torch.Tensor inner(torch.Tensor vec2) => throw null!;
            public torch.Tensor @int() => throw null!;
            public torch.Tensor int_repr() => throw null!;
            public torch.Tensor inverse() => throw null!;
#nullable disable
            public bool is_complex() => throw null!;
            public bool is_conj() => throw null!;
            public bool is_contiguous() => throw null!;
            public bool is_cpu() => throw null!;
            public bool is_cuda { get => throw null!; }
            public bool is_floating_point() => throw null!;
            public bool is_integral() => throw null!;
            public bool is_leaf { get => throw null!; }
            public bool is_meta { get => throw null!; }
            public bool is_neg() => throw null!;
            public bool is_nonzero() => throw null!;
            public bool is_pinned() => throw null!;
            public bool is_quantized() => throw null!;
            public bool is_sparse { get => throw null!; }
#nullable enable
            public torch.Tensor isclose(torch.Tensor other, double rtol = 1E-05, double atol = 1E-08, bool nanEqual = false) => throw null!;
            public torch.Tensor isfinite() => throw null!;
            public torch.Tensor isin(torch.Tensor test_elements, bool assumeUnique = false, bool invert = false) => throw null!;
            public torch.Tensor isinf() => throw null!;
            public torch.Tensor isnan() => throw null!;
            public torch.Tensor isneginf() => throw null!;
            public torch.Tensor isposinf() => throw null!;
            public torch.Tensor isreal() => throw null!;
            public torch.Tensor istft(long n_fft, long hop_length = -1, long win_length = -1, torch.Tensor? window = null, bool center = true, bool normalized = false, bool? onesided = null, long length = -1, bool return_complex = false) => throw null!;
#nullable disable
            public T item<T>() where T : unmanaged => throw null!;
#nullable enable
            public torch.Tensor kron(torch.Tensor other) => throw null!;
            public (torch.Tensor values, torch.Tensor indices) kthvalue(long k, long? dim, bool keepdim = false) => throw null!;
            [System.Obsolete] public static (torch.Tensor values, torch.Tensor indices) kthvalue(torch.Tensor input, long k, long? dim, bool keepdim = false) => throw null!;
            public torch.Tensor lcm(torch.Tensor other) => throw null!;
            public torch.Tensor lcm_(torch.Tensor other) => throw null!;
            public torch.Tensor ldexp(torch.Tensor other) => throw null!;
            public torch.Tensor ldexp_(torch.Tensor other) => throw null!;
            public torch.Tensor le(Scalar target) => throw null!;
            public torch.Tensor le(torch.Tensor target) => throw null!;
            public torch.Tensor le_(Scalar target) => throw null!;
            public torch.Tensor le_(torch.Tensor target) => throw null!;
            public torch.Tensor leaky_relu(Scalar negative_slope) => throw null!;
            public torch.Tensor leaky_relu_(Scalar negative_slope) => throw null!;
            public torch.Tensor lerp(torch.Tensor end, torch.Tensor weight) => throw null!;
            public torch.Tensor lerp_(torch.Tensor end, torch.Tensor weight) => throw null!;
            public torch.Tensor less(torch.Tensor target) => throw null!;
            public torch.Tensor less_equal(torch.Tensor target) => throw null!;
            public torch.Tensor less_equal_(torch.Tensor target) => throw null!;
            public torch.Tensor lgamma() => throw null!;
            public torch.Tensor lgamma_() => throw null!;
            public static torch.Tensor load(string location) => throw null!;
            public torch.Tensor log() => throw null!;
            public torch.Tensor log10() => throw null!;
            public torch.Tensor log10_() => throw null!;
            public torch.Tensor log1p() => throw null!;
            public torch.Tensor log1p_() => throw null!;
            public torch.Tensor log2() => throw null!;
            public torch.Tensor log2_() => throw null!;
            public torch.Tensor log_() => throw null!;
            public torch.Tensor log_normal_(double mean = 0, double std = 1, torch.Generator? generator = null) => throw null!;
            public torch.Tensor log_sigmoid() => throw null!;
            public torch.Tensor log_softmax(long dim, torch.ScalarType? dtype = null) => throw null!;
            public torch.Tensor logaddexp(torch.Tensor other) => throw null!;
            public torch.Tensor logaddexp2(torch.Tensor other) => throw null!;
            public torch.Tensor logcumsumexp(long dim) => throw null!;
#nullable disable
            public torch.Tensor logdet() => throw null!;
#nullable enable
            public torch.Tensor logical_and(torch.Tensor other) => throw null!;
            public torch.Tensor logical_and_(torch.Tensor other) => throw null!;
            public torch.Tensor logical_not() => throw null!;
            public torch.Tensor logical_not_() => throw null!;
            public torch.Tensor logical_or(torch.Tensor other) => throw null!;
            public torch.Tensor logical_or_(torch.Tensor other) => throw null!;
            public torch.Tensor logical_xor(torch.Tensor other) => throw null!;
            public torch.Tensor logical_xor_(torch.Tensor other) => throw null!;
            public torch.Tensor logit(double? eps = null) => throw null!;
            public torch.Tensor logit_(double? eps = null) => throw null!;
            public torch.Tensor logsumexp(long dim, bool keepdim = false) => throw null!;
            public torch.Tensor @long() => throw null!;
            public torch.Tensor lt(Scalar target) => throw null!;
            public torch.Tensor lt(torch.Tensor target) => throw null!;
            public torch.Tensor lt_(Scalar target) => throw null!;
            public torch.Tensor lt_(torch.Tensor target) => throw null!;
            public torch.Tensor mH { get => throw null!; }
            public torch.Tensor mT { get => throw null!; }
            public torch.Tensor masked_fill(torch.Tensor mask, Scalar value) => throw null!;
            public torch.Tensor masked_fill_(torch.Tensor mask, Scalar value) => throw null!;
            public torch.Tensor masked_scatter(torch.Tensor mask, torch.Tensor value) => throw null!;
            public torch.Tensor masked_scatter_(torch.Tensor mask, torch.Tensor value) => throw null!;
            public torch.Tensor masked_select(torch.Tensor mask) => throw null!;
#nullable disable
            public torch.Tensor matmul(torch.Tensor target) => throw null!;
            public torch.Tensor matrix_exp() => throw null!;
            public torch.Tensor matrix_power(int n) => throw null!;
#nullable enable
            public (torch.Tensor values, torch.Tensor indexes) max(long dim, bool keepdim = false) => throw null!;
            public torch.Tensor max() => throw null!;
            public torch.Tensor max(torch.Tensor other) => throw null!;
            public torch.Tensor maximum(torch.Tensor other) => throw null!;
            public torch.Tensor mean() => throw null!;
            public torch.Tensor mean(long[] dimensions, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public torch.Tensor median() => throw null!;
            public (torch.Tensor values, torch.Tensor indexes) min(long dim, bool keepdim = false) => throw null!;
            public torch.Tensor min() => throw null!;
            public torch.Tensor min(torch.Tensor other) => throw null!;
            public torch.Tensor minimum(torch.Tensor other) => throw null!;
#nullable disable
            public torch.Tensor mm(torch.Tensor target) => throw null!;
#nullable enable
            public (torch.Tensor values, torch.Tensor indices) mode(long dim = -1, bool keepdim = false) => throw null!;
            public torch.Tensor moveaxis(long[] source, long[] destination) => throw null!;
            public torch.Tensor movedim(long[] source, long[] destination) => throw null!;
            public torch.Tensor mps(bool non_blocking = false) => throw null!;
            public torch.Tensor msort() => throw null!;
            public torch.Tensor mul(Scalar target) => throw null!;
            public torch.Tensor mul(torch.Tensor target) => throw null!;
            public torch.Tensor mul_(Scalar target) => throw null!;
            public torch.Tensor mul_(torch.Tensor target) => throw null!;
            public torch.Tensor multinomial(long num_samples, bool replacement = false, torch.Generator? generator = null) => throw null!;
            public torch.Tensor multiply(Scalar target) => throw null!;
            public torch.Tensor multiply(torch.Tensor target) => throw null!;
#nullable disable
            public torch.Tensor mv(torch.Tensor target) => throw null!;
#nullable enable
            public torch.Tensor mvlgamma(long p) => throw null!;
            public torch.Tensor mvlgamma_(long p) => throw null!;
            public string? name { get => throw null!; set { } }
            public string[] names { get => throw null!; }
            public torch.Tensor nan_to_num(double nan = 0, double? posinf = null, double? neginf = null) => throw null!;
            public torch.Tensor nan_to_num_(double nan = 0, double? posinf = null, double? neginf = null) => throw null!;
            public torch.Tensor nanmean(int? dim = null, bool keepdim = false, torch.ScalarType? dtype = null) => throw null!;
            public torch.Tensor nanmedian() => throw null!;
            public torch.Tensor nanquantile(torch.Tensor q, long dim = -1, bool keepdim = false) => throw null!;
            public torch.Tensor nansum() => throw null!;
            public torch.Tensor narrow(long dim, long start, long length) => throw null!;
#nullable disable
            public long ndim { get => throw null!; }
#nullable enable
            public torch.Tensor ne(Scalar target) => throw null!;
            public torch.Tensor ne(torch.Tensor target) => throw null!;
            public torch.Tensor ne_(Scalar target) => throw null!;
            public torch.Tensor ne_(torch.Tensor target) => throw null!;
            public torch.Tensor neg() => throw null!;
            public torch.Tensor neg_() => throw null!;
            public torch.Tensor negative() => throw null!;
            public torch.Tensor new_empty(System.ReadOnlySpan<long> size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_empty(long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_empty(long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_empty(long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_empty(long size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_empty(long[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_full(System.ReadOnlySpan<long> size, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_full(long dim0, long dim1, long dim2, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_full(long dim0, long dim1, long dim2, long dim3, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_full(long rows, long columns, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_full(long size, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_full(long[] size, Scalar value, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_ones(long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_ones(long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_ones(long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_ones(long size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_zeros(System.ReadOnlySpan<long> size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_zeros(long dim0, long dim1, long dim2, long dim3, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_zeros(long dim0, long dim1, long dim2, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_zeros(long rows, long columns, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_zeros(long size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor new_zeros(long[] size, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor nextafter(torch.Tensor other) => throw null!;
            public torch.Tensor nextafter_(torch.Tensor other) => throw null!;
            public torch.Tensor nonzero() => throw null!;
            public System.Collections.Generic.IList<torch.Tensor> nonzero_as_list() => throw null!;
            public torch.Tensor norm(float p = 2F) => throw null!;
            public torch.Tensor norm(int dim, bool keepdim = false, float p = 2F) => throw null!;
            public torch.Tensor normal_(double mean = 0, double std = 1, torch.Generator? generator = null) => throw null!;
            public torch.Tensor not_equal(torch.Tensor target) => throw null!;
            public torch.Tensor not_equal_(torch.Tensor target) => throw null!;
#nullable disable
            public long numel() => throw null!;
#nullable enable
            public torch.Tensor ones(params long[] sizes) => throw null!;
            public torch.Tensor ones_like(torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public static torch.Tensor operator +(Scalar left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator +(double left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator +(float left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator +(int left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator +(long left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator +(torch.Tensor left, Scalar right) => throw null!;
            public static torch.Tensor operator +(torch.Tensor left, double right) => throw null!;
            public static torch.Tensor operator +(torch.Tensor left, float right) => throw null!;
            public static torch.Tensor operator +(torch.Tensor left, int right) => throw null!;
            public static torch.Tensor operator +(torch.Tensor left, long right) => throw null!;
            public static torch.Tensor operator +(torch.Tensor left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator &(torch.Tensor left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator |(torch.Tensor left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator /(Scalar left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator /(double left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator /(float left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator /(int left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator /(long left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator /(torch.Tensor left, Scalar right) => throw null!;
            public static torch.Tensor operator /(torch.Tensor left, double right) => throw null!;
            public static torch.Tensor operator /(torch.Tensor left, float right) => throw null!;
            public static torch.Tensor operator /(torch.Tensor left, int right) => throw null!;
            public static torch.Tensor operator /(torch.Tensor left, long right) => throw null!;
            public static torch.Tensor operator /(torch.Tensor left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator ==(Scalar left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator ==(torch.Tensor left, Scalar right) => throw null!;
            public static torch.Tensor operator ==(torch.Tensor left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator ^(torch.Tensor left, torch.Tensor right) => throw null!;
            public static explicit operator bool(torch.Tensor value) => throw null!;
            public static explicit operator byte(torch.Tensor value) => throw null!;
            public static explicit operator double(torch.Tensor value) => throw null!;
            public static explicit operator float(torch.Tensor value) => throw null!;
            public static explicit operator int(torch.Tensor value) => throw null!;
            public static explicit operator long(torch.Tensor value) => throw null!;
            public static explicit operator sbyte(torch.Tensor value) => throw null!;
            public static explicit operator short(torch.Tensor value) => throw null!;
            public static torch.Tensor operator >(Scalar left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator >(torch.Tensor left, Scalar right) => throw null!;
            public static torch.Tensor operator >(torch.Tensor left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator >=(Scalar left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator >=(torch.Tensor left, Scalar right) => throw null!;
            public static torch.Tensor operator >=(torch.Tensor left, torch.Tensor right) => throw null!;
            public static implicit operator torch.Tensor((float, float) value) => throw null!;
            public static implicit operator torch.Tensor((float, float)[] value) => throw null!;
            public static implicit operator torch.Tensor(Scalar scalar) => throw null!;
            public static implicit operator torch.Tensor(System.Numerics.Complex value) => throw null!;
            public static implicit operator torch.Tensor(System.Numerics.Complex[] value) => throw null!;
            public static implicit operator torch.Tensor(bool value) => throw null!;
            public static implicit operator torch.Tensor(bool[] value) => throw null!;
            public static implicit operator torch.Tensor(byte value) => throw null!;
            public static implicit operator torch.Tensor(byte[] value) => throw null!;
            public static implicit operator torch.Tensor(double value) => throw null!;
            public static implicit operator torch.Tensor(double[] value) => throw null!;
            public static implicit operator torch.Tensor(float value) => throw null!;
            public static implicit operator torch.Tensor(float[] value) => throw null!;
            public static implicit operator torch.Tensor(int value) => throw null!;
            public static implicit operator torch.Tensor(int[] value) => throw null!;
            public static implicit operator torch.Tensor(long value) => throw null!;
            public static implicit operator torch.Tensor(long[] value) => throw null!;
            public static implicit operator torch.Tensor(sbyte value) => throw null!;
            public static implicit operator torch.Tensor(sbyte[] value) => throw null!;
            public static implicit operator torch.Tensor(short value) => throw null!;
            public static implicit operator torch.Tensor(short[] value) => throw null!;
            public static torch.Tensor operator !=(Scalar left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator !=(torch.Tensor left, Scalar right) => throw null!;
            public static torch.Tensor operator !=(torch.Tensor left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator <(Scalar left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator <(torch.Tensor left, Scalar right) => throw null!;
            public static torch.Tensor operator <(torch.Tensor left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator <=(Scalar left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator <=(torch.Tensor left, Scalar right) => throw null!;
            public static torch.Tensor operator <=(torch.Tensor left, torch.Tensor right) => throw null!;
            public static torch.Tensor op_MinusMinusGreater(torch.Tensor t, torch.nn.Module<torch.Tensor, torch.Tensor> m) => throw null!;
            public static torch.Tensor operator %(torch.Tensor left, Scalar right) => throw null!;
            public static torch.Tensor operator %(torch.Tensor left, double right) => throw null!;
            public static torch.Tensor operator %(torch.Tensor left, float right) => throw null!;
            public static torch.Tensor operator %(torch.Tensor left, int right) => throw null!;
            public static torch.Tensor operator %(torch.Tensor left, long right) => throw null!;
            public static torch.Tensor operator %(torch.Tensor left, torch.Tensor right) => throw null!;
            unsafe public static torch.Tensor operator *(Scalar left, torch.Tensor right) => throw null!;
            unsafe public static torch.Tensor operator *(double left, torch.Tensor right) => throw null!;
            unsafe public static torch.Tensor operator *(float left, torch.Tensor right) => throw null!;
            unsafe public static torch.Tensor operator *(int left, torch.Tensor right) => throw null!;
            unsafe public static torch.Tensor operator *(long left, torch.Tensor right) => throw null!;
            unsafe public static torch.Tensor operator *(torch.Tensor left, Scalar right) => throw null!;
            unsafe public static torch.Tensor operator *(torch.Tensor left, double right) => throw null!;
            unsafe public static torch.Tensor operator *(torch.Tensor left, float right) => throw null!;
            unsafe public static torch.Tensor operator *(torch.Tensor left, int right) => throw null!;
            unsafe public static torch.Tensor operator *(torch.Tensor left, long right) => throw null!;
            unsafe public static torch.Tensor operator *(torch.Tensor left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator ~(torch.Tensor left) => throw null!;
            public static torch.Tensor operator -(Scalar left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator -(double left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator -(float left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator -(int left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator -(long left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator -(torch.Tensor left, Scalar right) => throw null!;
            public static torch.Tensor operator -(torch.Tensor left, double right) => throw null!;
            public static torch.Tensor operator -(torch.Tensor left, float right) => throw null!;
            public static torch.Tensor operator -(torch.Tensor left, int right) => throw null!;
            public static torch.Tensor operator -(torch.Tensor left, long right) => throw null!;
            public static torch.Tensor operator -(torch.Tensor left, torch.Tensor right) => throw null!;
            public static torch.Tensor operator -(torch.Tensor tensor) => throw null!;
#nullable disable
            public torch.Tensor ormqr(torch.Tensor tau, torch.Tensor other, bool left = true, bool transpose = false) => throw null!;
#nullable enable
            public torch.Tensor outer(torch.Tensor vec2) => throw null!;
            public torch.Tensor permute(System.Collections.Generic.IEnumerable<long> permutation) => throw null!;
            public torch.Tensor permute(params long[] permutation) => throw null!;
            public torch.Tensor pin_memory() => throw null!;
#nullable disable
            public torch.Tensor pinverse(double rcond = 1E-15, bool hermitian = false) => throw null!;
#nullable enable
            public torch.Tensor poisson(torch.Generator? generator = null) => throw null!;
            public torch.Tensor polygamma(long p) => throw null!;
            public torch.Tensor polygamma_(long p) => throw null!;
            public torch.Tensor positive() => throw null!;
            public torch.Tensor pow(Scalar exponent) => throw null!;
            public torch.Tensor pow(torch.Tensor exponent) => throw null!;
            public torch.Tensor pow_(Scalar exponent) => throw null!;
            public torch.Tensor pow_(torch.Tensor exponent) => throw null!;
            public torch.Tensor prelu(torch.Tensor target) => throw null!;
            public torch.Tensor prod(long dim, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public torch.Tensor prod(torch.ScalarType? type = null) => throw null!;
#nullable disable
            public long q_per_channel_axis() => throw null!;
#nullable enable
            public torch.Tensor q_per_channel_scales() => throw null!;
            public torch.Tensor q_per_channel_zero_points() => throw null!;
#nullable disable
            public double q_scale() => throw null!;
            public long q_zero_point() => throw null!;
#nullable enable
            public torch.Tensor quantile(torch.Tensor q, long dim = -1, bool keepdim = false) => throw null!;
            public torch.Tensor rad2deg() => throw null!;
            public torch.Tensor rad2deg_() => throw null!;
            public torch.Tensor rand_like(torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor rand_out(params long[] sizes) => throw null!;
            public torch.Tensor randint_like(long low, long high, torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor randint_out(long high, long[] sizes) => throw null!;
            public torch.Tensor randn_like(torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
            public torch.Tensor randn_out(params long[] sizes) => throw null!;
            public torch.Tensor random_(double from, double to, torch.Generator? generator = null) => throw null!;
            [System.Obsolete] public torch.Tensor randperm_out(long n) => throw null!;
            public torch.Tensor ravel() => throw null!;
            public torch.Tensor real { get => throw null!; }
            public torch.Tensor reciprocal() => throw null!;
            public torch.Tensor reciprocal_() => throw null!;
            public torch.Tensor refine_names(System.Collections.Generic.IEnumerable<string> names) => throw null!;
            public torch.Tensor refine_names(params string[] names) => throw null!;
            public torch.Tensor relu() => throw null!;
            public torch.Tensor relu6() => throw null!;
            public torch.Tensor relu6_() => throw null!;
            public torch.Tensor relu_() => throw null!;
            public torch.Tensor remainder(Scalar scalar) => throw null!;
            public torch.Tensor remainder(torch.Tensor target) => throw null!;
            public torch.Tensor remainder_(Scalar scalar) => throw null!;
            public torch.Tensor remainder_(torch.Tensor target) => throw null!;
            public torch.Tensor rename(System.Collections.Generic.IEnumerable<string?>? names) => throw null!;
            public torch.Tensor rename_(System.Collections.Generic.IEnumerable<string?>? names) => throw null!;
            public torch.Tensor renorm(float p, long dim, float maxnorm) => throw null!;
            public torch.Tensor repeat(params long[] sizes) => throw null!;
            public torch.Tensor repeat_interleave(long repeats, long? dim = null, long? output_size = null) => throw null!;
            public torch.Tensor repeat_interleave(torch.Tensor repeats, long? dim = null, long? output_size = null) => throw null!;
#nullable disable
            public bool requires_grad { get => throw null!; set { } }
#nullable enable
            public torch.Tensor requires_grad_(bool requires_grad = true) => throw null!;
            public torch.Tensor reshape(params long[] shape) => throw null!;
            public torch.Tensor resolve_conj() => throw null!;
            public torch.Tensor resolve_neg() => throw null!;
#nullable disable
            public void retain_grad() => throw null!;
#nullable enable
            public torch.Tensor roll((long, long) shifts, (long, long) dims) => throw null!;
            public torch.Tensor roll((long, long, long) shifts, (long, long, long) dims) => throw null!;
            public torch.Tensor roll(System.ReadOnlySpan<long> shifts, System.ReadOnlySpan<long> dims = default) => throw null!;
            public torch.Tensor roll(long shifts, long? dims = null) => throw null!;
            public torch.Tensor roll(long[] shifts) => throw null!;
            public torch.Tensor roll(long[] shifts, long[] dims) => throw null!;
            public torch.Tensor rot90(long k = 1, (long, long)? dims = null) => throw null!;
            public torch.Tensor round(long decimals = 0) => throw null!;
            public torch.Tensor round_(long decimals = 0) => throw null!;
            public torch.Tensor rrelu(double lower = 0.125, double upper = 0.3333333333333333) => throw null!;
            public torch.Tensor rrelu_(double lower = 0.125, double upper = 0.3333333333333333) => throw null!;
            public torch.Tensor rsqrt() => throw null!;
            public torch.Tensor rsqrt_() => throw null!;
            public void save(string location) => throw null!;
            public torch.Tensor scatter(long dim, torch.Tensor index, torch.Tensor src) => throw null!;
            public torch.Tensor scatter_(long dim, torch.Tensor index, torch.Tensor src) => throw null!;
            public torch.Tensor scatter_add(long dim, torch.Tensor index, torch.Tensor src) => throw null!;
            public torch.Tensor scatter_add_(long dim, torch.Tensor index, torch.Tensor src) => throw null!;
            public torch.Tensor select(long dim, long index) => throw null!;
            public torch.Tensor select_scatter(torch.Tensor src, long dim, long index) => throw null!;
            public torch.Tensor selu() => throw null!;
            public torch.Tensor selu_() => throw null!;
            public torch.Tensor set_(torch.Tensor source) => throw null!;
            public torch.Tensor sgn() => throw null!;
            public torch.Tensor sgn_() => throw null!;
            public long[] shape { get => throw null!; }
            public torch.Tensor @short() => throw null!;
            public torch.Tensor sigmoid() => throw null!;
            public torch.Tensor sigmoid_() => throw null!;
            public torch.Tensor sign() => throw null!;
            public torch.Tensor sign_() => throw null!;
            public torch.Tensor signbit() => throw null!;
            public torch.Tensor silu() => throw null!;
            public torch.Tensor silu_() => throw null!;
#nullable disable
            public torch.Tensor sin() => throw null!;
            public torch.Tensor sin_() => throw null!;
            public torch.Tensor sinc() => throw null!;
            public torch.Tensor sinc_() => throw null!;
            public torch.Tensor sinh() => throw null!;
            public torch.Tensor sinh_() => throw null!;
            public long size(int dim) => throw null!;
#nullable enable
            public long[] size() => throw null!;
            public torch.Tensor slice(long dim, long start, long finish, long step) => throw null!;
            public torch.Tensor slice_scatter(torch.Tensor src, long dim = 0, long? start = null, long? end = null, long step = 1) => throw null!;
            public torch.Tensor softmax(long dim, torch.ScalarType? dtype = null) => throw null!;
            public torch.Tensor softplus(double beta = 1, double threshold = 20) => throw null!;
            public (torch.Tensor Values, torch.Tensor Indices) sort(long dim = -1, bool descending = false, bool stable = false) => throw null!;
            public torch.Tensor[] split(System.ReadOnlySpan<long> sizes, long dim = 0) => throw null!;
            public torch.Tensor[] split(long size, int dim = 0) => throw null!;
            public torch.Tensor[] split(long[] sizes, long dim = 0) => throw null!;
            public torch.Tensor[] split(params long[] sizes) => throw null!;
            public torch.Tensor sqrt() => throw null!;
            public torch.Tensor sqrt_() => throw null!;
            public torch.Tensor square() => throw null!;
            public torch.Tensor squeeze(long? dim = null) => throw null!;
            public torch.Tensor squeeze_(long? dim = null) => throw null!;
            public torch.Tensor std((long, long) dim, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public torch.Tensor std((long, long, long) dim, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public torch.Tensor std(System.ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public torch.Tensor std(bool unbiased = true) => throw null!;
            public torch.Tensor std(long dim, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public torch.Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public (torch.Tensor std, torch.Tensor mean) std_mean((long, long) dim, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public (torch.Tensor std, torch.Tensor mean) std_mean((long, long, long) dim, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public (torch.Tensor std, torch.Tensor mean) std_mean(System.ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public (torch.Tensor std, torch.Tensor mean) std_mean(bool unbiased = true) => throw null!;
            public (torch.Tensor std, torch.Tensor mean) std_mean(long dim, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public (torch.Tensor std, torch.Tensor mean) std_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public torch.Tensor stft(long n_fft, long hop_length = -1, long win_length = -1, torch.Tensor? window = null, bool center = true, PaddingModes pad_mode = PaddingModes.Reflect, bool normalized = false, bool? onesided = null, bool? return_complex = null) => throw null!;
            public torch.Storage<T> storage<T>() where T : unmanaged => throw null!;
#nullable disable
            public long storage_offset() => throw null!;
            public long stride(int dim) => throw null!;
#nullable enable
            public long[] stride() => throw null!;
            public torch.Tensor sub(Scalar target) => throw null!;
            public torch.Tensor sub(torch.Tensor target) => throw null!;
            public torch.Tensor sub_(Scalar target) => throw null!;
            public torch.Tensor sub_(torch.Tensor target) => throw null!;
            public torch.Tensor subtract(Scalar target) => throw null!;
            public torch.Tensor subtract(torch.Tensor target) => throw null!;
            public torch.Tensor subtract_(Scalar target) => throw null!;
            public torch.Tensor subtract_(torch.Tensor target) => throw null!;
            public torch.Tensor sum(System.ReadOnlySpan<long> dim, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public torch.Tensor sum(long dim, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public torch.Tensor sum(long dim0, long dim1, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public torch.Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public torch.Tensor sum(long[] dim, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public torch.Tensor sum(torch.ScalarType? type = null) => throw null!;
            public torch.Tensor swapaxes(long dim0, long dim1) => throw null!;
            public torch.Tensor swapdims(long dim0, long dim1) => throw null!;
            public torch.Tensor t() => throw null!;
            public torch.Tensor take(torch.Tensor index) => throw null!;
            public torch.Tensor take_along_dim(System.Collections.Generic.IEnumerable<long> indices) => throw null!;
            public torch.Tensor take_along_dim(System.Collections.Generic.IEnumerable<long> indices, long dim) => throw null!;
            public torch.Tensor take_along_dim(torch.Tensor indices) => throw null!;
            public torch.Tensor take_along_dim(torch.Tensor indices, long dim) => throw null!;
#nullable disable
            public torch.Tensor tan() => throw null!;
            public torch.Tensor tan_() => throw null!;
            public torch.Tensor tanh() => throw null!;
            public torch.Tensor tanh_() => throw null!;
#nullable enable
            public torch.Tensor[] tensor_split(long size, long dim = 0) => throw null!;
            public torch.Tensor[] tensor_split(long[] sizes, long dim = 0) => throw null!;
            public torch.Tensor[] tensor_split(torch.Tensor indices, long dim = 0) => throw null!;
#nullable disable
            public torch.Tensor tensordot(torch.Tensor b, (long, long)[] dims) => throw null!;
            public torch.Tensor tensordot(torch.Tensor b, long dims = 2) => throw null!;
            public torch.Tensor tensordot(torch.Tensor b, long[] dims1, long[] dims2) => throw null!;
#nullable enable
            public torch.Tensor this[long i1, long i2, long i3, long i4, long i5, long i6] { get => throw null!; set { } }
            public torch.Tensor this[long i1, long i2, long i3, long i4, long i5] { get => throw null!; set { } }
            public torch.Tensor this[long i1, long i2, long i3, long i4] { get => throw null!; set { } }
            public torch.Tensor this[long i1, long i2, long i3] { get => throw null!; set { } }
            public torch.Tensor this[long i1, long i2] { get => throw null!; set { } }
            public torch.Tensor this[long i1] { get => throw null!; set { } }
            public torch.Tensor this[params long[] indices] { get => throw null!; set { } }
            public torch.Tensor this[params torch.TensorIndex[] indices] { get => throw null!; set { } }
            public torch.Tensor this[params torch.Tensor[] indices] { get => throw null!; set { } }
            public torch.Tensor threshold(Scalar threshold, Scalar value) => throw null!;
            public torch.Tensor threshold_(Scalar threshold, Scalar value) => throw null!;
            public torch.Tensor tile(long[] reps) => throw null!;
            public torch.Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => throw null!;
            public torch.Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => throw null!;
            public torch.Tensor to(torch.Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => throw null!;
            public torch.Tensor to(torch.ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => throw null!;
            public torch.Tensor to(torch.ScalarType type, torch.Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => throw null!;
            public torch.Tensor to(torch.Tensor other, bool non_blocking = false) => throw null!;
            public torch.Tensor to_dense() => throw null!;
            public torch.Tensor to_sparse() => throw null!;
            public torch.Tensor to_sparse(int sparse_dim) => throw null!;
            public torch.Tensor to_type(torch.ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) => throw null!;
            public object tolist() => throw null!;
            public (torch.Tensor values, torch.Tensor indexes) topk(int k, int dim = -1, bool largest = true, bool sorted = true) => throw null!;
            public torch.Tensor trace() => throw null!;
            public torch.Tensor transpose(long dim0, long dim1) => throw null!;
            public torch.Tensor transpose_(long dim0, long dim1) => throw null!;
            public torch.Tensor trapezoid(double dx = 1, long dim = -1) => throw null!;
            public torch.Tensor trapezoid(torch.Tensor x, long dim = -1) => throw null!;
            public torch.Tensor tril(long diagonal = 0) => throw null!;
            public torch.Tensor tril_(long diagonal = 0) => throw null!;
            public torch.Tensor triu(long diagonal = 0) => throw null!;
            public torch.Tensor triu_(long diagonal = 0) => throw null!;
            public torch.Tensor true_divide(Scalar other) => throw null!;
            public torch.Tensor true_divide(torch.Tensor other) => throw null!;
            public torch.Tensor true_divide_(Scalar other) => throw null!;
            public torch.Tensor true_divide_(torch.Tensor other) => throw null!;
            public torch.Tensor trunc() => throw null!;
            public torch.Tensor trunc_() => throw null!;
            public torch.Tensor type(System.Func<torch.Tensor, torch.Tensor> typeFunc) => throw null!;
            public torch.Tensor type(torch.ScalarType dtype) => throw null!;
            public torch.Tensor type_as(torch.Tensor tensor) => throw null!;
            public torch.Tensor[] unbind(long dimension = 0) => throw null!;
            public torch.Tensor unflatten(long dim, params long[] sizes) => throw null!;
            public torch.Tensor unflatten(long dim, torch.Size sizes) => throw null!;
            public torch.Tensor unflatten(string dim, params (string, long)[] sizes) => throw null!;
            public torch.Tensor unfold(long dimension, long size, long step) => throw null!;
            public torch.Tensor uniform_(double from, double to, torch.Generator? generator = null) => throw null!;
            public (torch.Tensor output, torch.Tensor? inverse_indices, torch.Tensor? counts) unique(bool sorted = true, bool return_inverse = false, bool return_counts = false, int? dim = null) => throw null!;
            public (torch.Tensor output, torch.Tensor? inverse_indices, torch.Tensor? counts) unique_consecutive(bool return_inverse = false, bool return_counts = false, int? dim = null) => throw null!;
            public torch.Tensor unsqueeze(long dim) => throw null!;
            public torch.Tensor unsqueeze_(long dim) => throw null!;
            public torch.Tensor vander(long N = -1, bool increasing = false) => throw null!;
            public torch.Tensor var((long, long) dim, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public torch.Tensor var((long, long, long) dim, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public torch.Tensor var(System.ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public torch.Tensor var(bool unbiased = true) => throw null!;
            public torch.Tensor var(long dim, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public torch.Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public (torch.Tensor std, torch.Tensor mean) var_mean(System.ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public (torch.Tensor std, torch.Tensor mean) var_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public (torch.Tensor var, torch.Tensor mean) var_mean((long, long) dim, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public (torch.Tensor var, torch.Tensor mean) var_mean((long, long, long) dim, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
            public (torch.Tensor var, torch.Tensor mean) var_mean(bool unbiased = true) => throw null!;
            public (torch.Tensor var, torch.Tensor mean) var_mean(long dim, bool unbiased = true, bool keepdim = false, torch.ScalarType? type = null) => throw null!;
#nullable disable
            public torch.Tensor vdot(torch.Tensor target) => throw null!;
#nullable enable
            public torch.Tensor view(params long[] shape) => throw null!;
            public torch.Tensor view_as(torch.Tensor other) => throw null!;
            public torch.Tensor view_as_complex() => throw null!;
            public torch.Tensor view_as_real() => throw null!;
            public torch.Tensor[] vsplit(long size) => throw null!;
            public torch.Tensor[] vsplit(params long[] sizes) => throw null!;
            public torch.Tensor[] vsplit(torch.Tensor indices) => throw null!;
            public torch.Tensor where(torch.Tensor condition, torch.Tensor y) => throw null!;
            public torch.Tensor with_requires_grad(bool requires_grad = true) => throw null!;
            public torch.Tensor xlogy(Scalar y) => throw null!;
            public torch.Tensor xlogy(torch.Tensor y) => throw null!;
            public torch.Tensor xlogy_(Scalar y) => throw null!;
            public torch.Tensor xlogy_(torch.Tensor y) => throw null!;
            public torch.Tensor zero_() => throw null!;
            public torch.Tensor zeros(params long[] sizes) => throw null!;
            public torch.Tensor zeros_like(torch.ScalarType? dtype = null, torch.Device? device = null, bool requires_grad = false) => throw null!;
        }
#nullable disable
        public struct TensorIndex
        {
            public TensorIndex() { }
            public static torch.TensorIndex Bool(bool value) => throw null!;
            public static torch.TensorIndex Colon;
            public static torch.TensorIndex Ellipsis;
            public static torch.TensorIndex None;
            public static torch.TensorIndex Null;
            public static torch.TensorIndex Single(long? index) => throw null!;
            public static torch.TensorIndex Slice((int? start, int? end) range) => throw null!;
            public static torch.TensorIndex Slice(System.Range range) => throw null!;
            public static torch.TensorIndex Slice(long? start = null, long? stop = null, long? step = null) => throw null!;
#nullable enable
            public static torch.TensorIndex Tensor(torch.Tensor tensor) => throw null!;
            public static implicit operator torch.Tensor(torch.TensorIndex value) => throw null!;
#nullable disable
            public static implicit operator torch.TensorIndex((int? start, int? end) range) => throw null!;
            public static implicit operator torch.TensorIndex(System.Index index) => throw null!;
            public static implicit operator torch.TensorIndex(System.Range range) => throw null!;
            public static implicit operator torch.TensorIndex(long value) => throw null!;
        }
        public enum UpsampleMode
        {
            Nearest = 0,
            Linear = 1,
            Bilinear = 2,
            Bicubic = 3,
            Trilinear = 4,
        }
        public static class autograd
        {
            public static void backward(System.Collections.Generic.IList<torch.Tensor> tensors, System.Collections.Generic.IList<torch.Tensor> grad_tensors = null, bool? retain_graph = null, bool create_graph = false, System.Collections.Generic.IList<torch.Tensor> inputs = null) => throw null!;
            public static void backward(torch.Tensor tensor, System.Collections.Generic.IList<torch.Tensor> grad_tensors = null, bool? retain_graph = null, bool create_graph = false, System.Collections.Generic.IList<torch.Tensor> inputs = null) => throw null!;
            public static void backward(torch.Tensor tensor, torch.Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, System.Collections.Generic.IList<torch.Tensor> inputs = null) => throw null!;
            public static AnomalyMode detect_anomaly(bool check_nan = true) => throw null!;
            public static System.Collections.Generic.IList<torch.Tensor> grad(System.Collections.Generic.IList<torch.Tensor> outputs, System.Collections.Generic.IList<torch.Tensor> inputs, System.Collections.Generic.IList<torch.Tensor> grad_outputs = null, bool retain_graph = false, bool create_graph = false, bool allow_unused = false) => throw null!;
            public static AnomalyMode set_detect_anomaly(bool mode, bool check_nan = true) => throw null!;
            public class AutogradContext : System.IDisposable
            {
                internal AutogradContext(ReferenceOnly _) { }
                protected virtual void Dispose(bool disposing) => throw null!;
                public void Dispose() => throw null!;
                public bool MaterializeGrads { get => throw null!; }
                public object get_data(string key) => throw null!;
                public System.Collections.Generic.List<torch.Tensor> get_saved_variables() => throw null!;
                public void mark_dirty(System.Collections.Generic.List<torch.Tensor> tensors) => throw null!;
                public void mark_non_differentiable(System.Collections.Generic.List<torch.Tensor> tensors) => throw null!;
                public void save_data(string key, object value) => throw null!;
                public void save_for_backward(System.Collections.Generic.List<torch.Tensor> tensors) => throw null!;
                public void set_materialize_grads(bool value) => throw null!;
            }
            public abstract class Function<T> where T : torch.autograd.Function<T>, new()
            {
                internal Function(ReferenceOnly _) { }
                protected Function() { }
                public abstract string Name { get; }
                public static System.Collections.Generic.List<torch.Tensor> apply_internal(params object[] vars) => throw null!;
            }
            public abstract class MultiTensorFunction<T> : torch.autograd.Function<T> where T : torch.autograd.MultiTensorFunction<T>, new()
            {
                internal MultiTensorFunction(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                protected MultiTensorFunction() : base(default(ReferenceOnly)) { }
                public static System.Collections.Generic.List<torch.Tensor> apply(params object[] vars) => throw null!;
                public abstract System.Collections.Generic.List<torch.Tensor> backward(torch.autograd.AutogradContext ctx, System.Collections.Generic.List<torch.Tensor> grad_outputs);
                public abstract System.Collections.Generic.List<torch.Tensor> forward(torch.autograd.AutogradContext ctx, params object[] vars);
            }
            public abstract class SingleTensorFunction<T> : torch.autograd.Function<T> where T : torch.autograd.SingleTensorFunction<T>, new()
            {
                internal SingleTensorFunction(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                protected SingleTensorFunction() : base(default(ReferenceOnly)) { }
                public static torch.Tensor apply(params object[] vars) => throw null!;
                public abstract System.Collections.Generic.List<torch.Tensor> backward(torch.autograd.AutogradContext ctx, torch.Tensor grad_output);
                public abstract torch.Tensor forward(torch.autograd.AutogradContext ctx, params object[] vars);
            }
            public static class functional
            {
                public static System.Collections.Generic.IEnumerable<torch.Tensor> jacobian(System.Func<torch.Tensor, torch.Tensor[]> function, torch.Tensor inputs) => throw null!;
                public static System.Collections.Generic.IEnumerable<torch.Tensor> jacobian(System.Func<torch.Tensor[], torch.Tensor> function, params torch.Tensor[] inputs) => throw null!;
                public static System.Collections.Generic.IEnumerable<torch.Tensor> jacobian(System.Func<torch.Tensor[], torch.Tensor[]> function, params torch.Tensor[] inputs) => throw null!;
                public static torch.Tensor jacobian(System.Func<torch.Tensor, torch.Tensor> function, torch.Tensor inputs) => throw null!;
            }
        }
        public static class backends
        {
            public static class cuda
            {
                public static void enable_flash_sdp(bool enable) => throw null!;
                public static void enable_math_sdp(bool enable) => throw null!;
                public static bool flash_sdp_enabled() => throw null!;
                public static bool math_sdp_enabled() => throw null!;
                public static class matmul
                {
                    public static bool allow_fp16_reduced_precision_reduction { get => throw null!; set { } }
                    public static bool allow_tf32 { get => throw null!; set { } }
                }
            }
            public static class cudnn
            {
                public static bool allow_tf32 { get => throw null!; set { } }
            }
        }
        public static class cuda
        {
            public static int device_count() => throw null!;
            public static bool is_available() => throw null!;
            public static bool is_cudnn_available() => throw null!;
            public static void manual_seed(long seed) => throw null!;
            public static void manual_seed_all(long seed) => throw null!;
#nullable enable
            public static void synchronize(torch.Device? device = null) => throw null!;
        }
#nullable disable
        public static class distributions
        {
            public static Modules.Bernoulli Bernoulli(double? probs, double? logits, torch.Generator generator = null) => throw null!;
            public static Modules.Bernoulli Bernoulli(float? probs, float? logits, torch.Generator generator = null) => throw null!;
            public static Modules.Bernoulli Bernoulli(torch.Tensor probs = null, torch.Tensor logits = null, torch.Generator generator = null) => throw null!;
            public static Modules.Beta Beta(torch.Tensor concentration1, torch.Tensor concentration0, torch.Generator generator = null) => throw null!;
            public static Modules.Binomial Binomial(int total_count, double? probs, double? logits, torch.Generator generator = null) => throw null!;
            public static Modules.Binomial Binomial(int total_count, float? probs, float? logits, torch.Generator generator = null) => throw null!;
            public static Modules.Binomial Binomial(torch.Tensor total_count, torch.Tensor probs = null, torch.Tensor logits = null, torch.Generator generator = null) => throw null!;
            public static Modules.Categorical Categorical(int categories, torch.Generator generator = null) => throw null!;
            public static Modules.Categorical Categorical(torch.Tensor probs = null, torch.Tensor logits = null, torch.Generator generator = null) => throw null!;
            public static Modules.Cauchy Cauchy(torch.Tensor loc, torch.Tensor scale, torch.Generator generator = null) => throw null!;
            public static Modules.Chi2 Chi2(torch.Tensor df, torch.Generator generator = null) => throw null!;
            public static Modules.Dirichlet Dirichlet(torch.Tensor concentration, torch.Generator generator = null) => throw null!;
            public static Modules.ExpRelaxedCategorical ExpRelaxedCategorical(torch.Tensor temperature, double? probs, double? logits, torch.Generator generator = null) => throw null!;
            public static Modules.ExpRelaxedCategorical ExpRelaxedCategorical(torch.Tensor temperature, float? probs, float? logits, torch.Generator generator = null) => throw null!;
            public static Modules.ExpRelaxedCategorical ExpRelaxedCategorical(torch.Tensor temperature, torch.Tensor probs = null, torch.Tensor logits = null, torch.Generator generator = null) => throw null!;
            public static Modules.Exponential Exponential(torch.Tensor rate, torch.Generator generator = null) => throw null!;
            public static Modules.FisherSnedecor FisherSnedecor(torch.Tensor df1, torch.Tensor df2, torch.Generator generator = null) => throw null!;
            public static Modules.Gamma Gamma(torch.Tensor concentration, torch.Tensor rate, torch.Generator generator = null) => throw null!;
            public static Modules.Geometric Geometric(torch.Tensor probs = null, torch.Tensor logits = null, torch.Generator generator = null) => throw null!;
            public static Modules.Gumbel Gumbel(torch.Tensor loc, torch.Tensor scale, torch.Generator generator = null) => throw null!;
            public static Modules.HalfCauchy HalfCauchy(torch.Tensor scale, torch.Generator generator = null) => throw null!;
            public static Modules.HalfNormal HalfNormal(torch.Tensor scale, torch.Generator generator = null) => throw null!;
            public static Modules.Independent Independent(torch.distributions.Distribution base_distribution, int reinterpreted_batch_dims, torch.Generator generator = null) => throw null!;
            public static Modules.Kumaraswamy Kumaraswamy(torch.Tensor concentration1, torch.Tensor concentration0, torch.Generator generator = null) => throw null!;
            public static Modules.Laplace Laplace(double loc, double scale = 1, torch.Generator generator = null) => throw null!;
            public static Modules.Laplace Laplace(float loc, float scale = 1F, torch.Generator generator = null) => throw null!;
            public static Modules.Laplace Laplace(torch.Tensor loc, torch.Tensor scale, torch.Generator generator = null) => throw null!;
            public static Modules.LogNormal LogNormal(torch.Tensor loc, torch.Tensor scale, torch.Generator generator = null) => throw null!;
            public static Modules.LogitRelaxedBernoulli LogitRelaxedBernoulli(torch.Tensor temperature, double? probs, double? logits, torch.Generator generator = null) => throw null!;
            public static Modules.LogitRelaxedBernoulli LogitRelaxedBernoulli(torch.Tensor temperature, float? probs, float? logits, torch.Generator generator = null) => throw null!;
            public static Modules.LogitRelaxedBernoulli LogitRelaxedBernoulli(torch.Tensor temperature, torch.Tensor probs = null, torch.Tensor logits = null, torch.Generator generator = null) => throw null!;
            public static Modules.Multinomial Multinomial(int total_count, int categories, torch.Generator generator = null) => throw null!;
            public static Modules.Multinomial Multinomial(int total_count, torch.Tensor probs = null, torch.Tensor logits = null, torch.Generator generator = null) => throw null!;
            public static Modules.MultivariateNormal MultivariateNormal(torch.Tensor loc, torch.Tensor covariance_matrix = null, torch.Tensor precision_matrix = null, torch.Tensor scale_tril = null, torch.Generator generator = null) => throw null!;
            public static Modules.NegativeBinomial NegativeBinomial(int total_count, double? probs, double? logits, torch.Generator generator = null) => throw null!;
            public static Modules.NegativeBinomial NegativeBinomial(int total_count, float? probs, float? logits, torch.Generator generator = null) => throw null!;
            public static Modules.NegativeBinomial NegativeBinomial(torch.Tensor total_count, torch.Tensor probs = null, torch.Tensor logits = null, torch.Generator generator = null) => throw null!;
            public static Modules.Normal Normal(double loc, double scale = 1, torch.Generator generator = null) => throw null!;
            public static Modules.Normal Normal(float loc, float scale = 1F, torch.Generator generator = null) => throw null!;
            public static Modules.Normal Normal(torch.Tensor loc, torch.Tensor scale, torch.Generator generator = null) => throw null!;
            public static Modules.OneHotCategorical OneHotCategorical(double? probs, double? logits, torch.Generator generator = null) => throw null!;
            public static Modules.OneHotCategorical OneHotCategorical(float? probs, float? logits, torch.Generator generator = null) => throw null!;
            public static Modules.OneHotCategorical OneHotCategorical(torch.Tensor probs = null, torch.Tensor logits = null, torch.Generator generator = null) => throw null!;
            public static Modules.Pareto Pareto(torch.Tensor scale, torch.Tensor alpha, torch.Generator generator = null) => throw null!;
            public static Modules.Poisson Poisson(double rate, torch.Generator generator = null) => throw null!;
            public static Modules.Poisson Poisson(float rate, torch.Generator generator = null) => throw null!;
            public static Modules.Poisson Poisson(torch.Tensor rate, torch.Generator generator = null) => throw null!;
            public static Modules.RelaxedBernoulli RelaxedBernoulli(torch.Tensor temperature, double? probs, double? logits, torch.Generator generator = null) => throw null!;
            public static Modules.RelaxedBernoulli RelaxedBernoulli(torch.Tensor temperature, float? probs, float? logits, torch.Generator generator = null) => throw null!;
            public static Modules.RelaxedBernoulli RelaxedBernoulli(torch.Tensor temperature, torch.Tensor probs = null, torch.Tensor logits = null, torch.Generator generator = null) => throw null!;
            public static Modules.RelaxedOneHotCategorical RelaxedOneHotCategorical(torch.Tensor temperature, double? probs, double? logits, torch.Generator generator = null) => throw null!;
            public static Modules.RelaxedOneHotCategorical RelaxedOneHotCategorical(torch.Tensor temperature, float? probs, float? logits, torch.Generator generator = null) => throw null!;
            public static Modules.RelaxedOneHotCategorical RelaxedOneHotCategorical(torch.Tensor temperature, torch.Tensor probs = null, torch.Tensor logits = null, torch.Generator generator = null) => throw null!;
            public static Modules.Uniform Uniform(torch.Tensor low, torch.Tensor high, torch.Generator generator = null) => throw null!;
            public static Modules.Weibull Weibull(torch.Tensor scale, torch.Tensor concentration, torch.Generator generator = null) => throw null!;
            public abstract class Distribution : System.IDisposable
            {
                internal Distribution(ReferenceOnly _) { }
                public Distribution(torch.Generator generator, long[] batch_shape = null, long[] event_shape = null) { }
                public Distribution(torch.Generator generator, torch.Size batch_shape, torch.Size? event_shape = null) { }
                protected torch.Tensor ClampByZero(torch.Tensor x) => throw null!;
                protected torch.Tensor ClampProbs(torch.Tensor probs) => throw null!;
                protected virtual void Dispose(bool disposing) => throw null!;
                public void Dispose() => throw null!;
                protected long[] ExtendedShape(params long[] sample_shape) => throw null!;
                protected torch.Tensor LogitsToProbs(torch.Tensor logits, bool isBinary = false) => throw null!;
                protected torch.Tensor ProbsToLogits(torch.Tensor probs, bool isBinary = false) => throw null!;
                protected void _init(torch.Size? batch_shape = null, torch.Size? event_shape = null) => throw null!;
                public torch.Size batch_shape { get => throw null!; protected set { } }
                public virtual torch.Tensor cdf(torch.Tensor value) => throw null!;
                public abstract torch.Tensor entropy();
                public virtual torch.Tensor enumerate_support(bool expand = true) => throw null!;
                protected const double euler_constant = 0.5772156649015329;
                public torch.Size event_shape { get => throw null!; protected set { } }
                public abstract torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null);
                protected torch.Generator generator;
                public virtual torch.Tensor icdf(torch.Tensor value) => throw null!;
                public abstract torch.Tensor log_prob(torch.Tensor value);
                public abstract torch.Tensor mean { get; }
                public virtual torch.Tensor mode { get => throw null!; }
                public virtual torch.Tensor perplexity() => throw null!;
                public abstract torch.Tensor rsample(params long[] sample_shape);
                public torch.Tensor rsample(torch.Size sample_shape) => throw null!;
                public torch.Tensor sample(torch.Size sample_shape) => throw null!;
                public virtual torch.Tensor sample(params long[] sample_shape) => throw null!;
                public virtual torch.Tensor stddev { get => throw null!; }
                public abstract torch.Tensor variance { get; }
            }
            public abstract class ExponentialFamily : torch.distributions.Distribution
            {
                internal ExponentialFamily(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                protected ExponentialFamily(torch.Generator generator) : base(default(ReferenceOnly)) { }
                protected virtual torch.Tensor LogNormalizer(params torch.Tensor[] parameters) => throw null!;
                protected abstract torch.Tensor MeanCarrierMeasure { get; }
                protected abstract System.Collections.Generic.IList<torch.Tensor> NaturalParams { get; }
                public override torch.Tensor entropy() => throw null!;
            }
            public static class constraints
            {
                public static torch.distributions.constraints._Boolean boolean;
                public static torch.distributions.constraints._Cat cat(System.Collections.Generic.IList<torch.distributions.constraints.Constraint> cseq, long dim = 0, System.Collections.Generic.IList<long> lengths = null) => throw null!;
                public static torch.distributions.constraints._CorrCholesky corr_cholesky;
                public static torch.distributions.constraints._Dependent dependent;
                public static torch.distributions.constraints._GreaterThan greater_than(double lower_bound) => throw null!;
                public static torch.distributions.constraints._GreaterThanEq greater_than_eq(double lower_bound) => throw null!;
                public static torch.distributions.constraints._HalfOpenInterval half_open_interval(double lower_bound, double upper_bound) => throw null!;
                public static torch.distributions.constraints._IndependentConstraint independent(torch.distributions.constraints.Constraint base_constraint, int reinterpreted_batch_ndims) => throw null!;
                public static torch.distributions.constraints._IntegerInterval integer_interval(long lb, long ub) => throw null!;
                public static torch.distributions.constraints._Interval interval(double lower_bound, double upper_bound) => throw null!;
                public static torch.distributions.constraints._LessThan less_than(double upper_bound) => throw null!;
                public static torch.distributions.constraints._LowerCholesky lower_cholesky;
                public static torch.distributions.constraints._LowerTriangular lower_triangular;
                public static torch.distributions.constraints._Multinomial multinomial(long upper_bound) => throw null!;
                public static torch.distributions.constraints._GreaterThanEq nonnegative;
                public static torch.distributions.constraints._IntegerGreaterThan nonnegative_integer;
                public static torch.distributions.constraints._OneHot one_hot;
                public static torch.distributions.constraints._GreaterThan positive;
                public static torch.distributions.constraints._PositiveDefinite positive_definite;
                public static torch.distributions.constraints._IntegerGreaterThan positive_integer;
                public static torch.distributions.constraints._PositiveSemiDefinite positive_semidefinite;
                public static torch.distributions.constraints._Real real;
                public static torch.distributions.constraints._IndependentConstraint real_vector;
                public static torch.distributions.constraints._Simplex simplex;
                public static torch.distributions.constraints._Square square;
                public static torch.distributions.constraints._Stack stack(System.Collections.Generic.IList<torch.distributions.constraints.Constraint> cseq, int dim = 0) => throw null!;
                public static torch.distributions.constraints._Symmetric symmetric;
                public static torch.distributions.constraints._Interval unit_interval;
                public abstract class Constraint
                {
                    internal Constraint(ReferenceOnly _) { }
                    protected Constraint() { }
                    protected Constraint(bool is_discrete, int event_dim) { }
                    public override string ToString() => throw null!;
                    public abstract torch.Tensor check(torch.Tensor value);
                    public virtual int event_dim { get => throw null!; protected set { } }
                    public virtual bool is_discrete { get => throw null!; protected set { } }
                }
                public class _Boolean : torch.distributions.constraints.Constraint
                {
                    internal _Boolean(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _Boolean() : base(default(ReferenceOnly)) { }
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                }
                public class _Cat : torch.distributions.constraints.Constraint
                {
                    internal _Cat(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _Cat(System.Collections.Generic.IList<torch.distributions.constraints.Constraint> cseq, long dim = 0, System.Collections.Generic.IList<long> lengths = null) : base(default(ReferenceOnly)) { }
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                    public override int event_dim { get => throw null!; }
                    public override bool is_discrete { get => throw null!; }
                }
                public class _CorrCholesky : torch.distributions.constraints.Constraint
                {
                    internal _CorrCholesky(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _CorrCholesky() : base(default(ReferenceOnly)) { }
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                }
                public class _Dependent : torch.distributions.constraints.Constraint
                {
                    internal _Dependent(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _Dependent(bool is_discrete = false, int event_dim = 0) : base(default(ReferenceOnly)) { }
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                }
                public class _GreaterThan : torch.distributions.constraints.Constraint
                {
                    internal _GreaterThan(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _GreaterThan(double lower_bound) : base(default(ReferenceOnly)) { }
                    public override string ToString() => throw null!;
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                    public double lower_bound { get => throw null!; }
                }
                public class _GreaterThanEq : torch.distributions.constraints.Constraint
                {
                    internal _GreaterThanEq(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _GreaterThanEq(double lower_bound) : base(default(ReferenceOnly)) { }
                    public override string ToString() => throw null!;
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                    public double lower_bound { get => throw null!; }
                }
                public class _HalfOpenInterval : torch.distributions.constraints.Constraint
                {
                    internal _HalfOpenInterval(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _HalfOpenInterval(double lower_bound, double upper_bound) : base(default(ReferenceOnly)) { }
                    public override string ToString() => throw null!;
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                    public double lower_bound { get => throw null!; }
                    public double upper_bound { get => throw null!; }
                }
                public class _IndependentConstraint : torch.distributions.constraints.Constraint
                {
                    internal _IndependentConstraint(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _IndependentConstraint(torch.distributions.constraints.Constraint base_constraint, int reinterpreted_batch_ndims) : base(default(ReferenceOnly)) { }
                    public override string ToString() => throw null!;
                    public torch.distributions.constraints.Constraint base_constraint { get => throw null!; }
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                    public override int event_dim { get => throw null!; }
                    public override bool is_discrete { get => throw null!; }
                }
                public class _IntegerGreaterThan : torch.distributions.constraints.Constraint
                {
                    internal _IntegerGreaterThan(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _IntegerGreaterThan(long lower_bound) : base(default(ReferenceOnly)) { }
                    public override string ToString() => throw null!;
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                    public long lower_bound { get => throw null!; }
                }
                public class _IntegerInterval : torch.distributions.constraints.Constraint
                {
                    internal _IntegerInterval(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _IntegerInterval(long lower_bound, long upper_bound) : base(default(ReferenceOnly)) { }
                    public override string ToString() => throw null!;
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                    public long lower_bound { get => throw null!; }
                    public long upper_bound { get => throw null!; }
                }
                public class _IntegerLessThan : torch.distributions.constraints.Constraint
                {
                    internal _IntegerLessThan(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _IntegerLessThan(long upper_bound) : base(default(ReferenceOnly)) { }
                    public override string ToString() => throw null!;
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                    public long upper_bound { get => throw null!; }
                }
                public class _Interval : torch.distributions.constraints.Constraint
                {
                    internal _Interval(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _Interval(double lower_bound, double upper_bound) : base(default(ReferenceOnly)) { }
                    public override string ToString() => throw null!;
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                    public double lower_bound { get => throw null!; }
                    public double upper_bound { get => throw null!; }
                }
                public class _LessThan : torch.distributions.constraints.Constraint
                {
                    internal _LessThan(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _LessThan(double upper_bound) : base(default(ReferenceOnly)) { }
                    public override string ToString() => throw null!;
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                    public double upper_bound { get => throw null!; }
                }
                public class _LowerCholesky : torch.distributions.constraints.Constraint
                {
                    internal _LowerCholesky(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _LowerCholesky() : base(default(ReferenceOnly)) { }
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                }
                public class _LowerTriangular : torch.distributions.constraints.Constraint
                {
                    internal _LowerTriangular(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _LowerTriangular() : base(default(ReferenceOnly)) { }
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                }
                public class _Multinomial : torch.distributions.constraints.Constraint
                {
                    internal _Multinomial(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _Multinomial(long upper_bound) : base(default(ReferenceOnly)) { }
                    public override string ToString() => throw null!;
                    public override torch.Tensor check(torch.Tensor x) => throw null!;
                    public long upper_bound { get => throw null!; }
                }
                public class _OneHot : torch.distributions.constraints.Constraint
                {
                    internal _OneHot(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _OneHot() : base(default(ReferenceOnly)) { }
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                }
                public class _PositiveDefinite : torch.distributions.constraints._Symmetric
                {
                    internal _PositiveDefinite(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _PositiveDefinite() : base(default(ReferenceOnly)) { }
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                }
                public class _PositiveSemiDefinite : torch.distributions.constraints._Symmetric
                {
                    internal _PositiveSemiDefinite(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _PositiveSemiDefinite() : base(default(ReferenceOnly)) { }
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                }
                public class _Real : torch.distributions.constraints.Constraint
                {
                    internal _Real(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _Real() : base(default(ReferenceOnly)) { }
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                }
                public class _Simplex : torch.distributions.constraints.Constraint
                {
                    internal _Simplex(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _Simplex() : base(default(ReferenceOnly)) { }
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                }
                public class _Square : torch.distributions.constraints.Constraint
                {
                    internal _Square(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _Square() : base(default(ReferenceOnly)) { }
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                }
                public class _Stack : torch.distributions.constraints.Constraint
                {
                    internal _Stack(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _Stack(System.Collections.Generic.IList<torch.distributions.constraints.Constraint> cseq, int dim = 0) : base(default(ReferenceOnly)) { }
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                    public override int event_dim { get => throw null!; }
                    public override bool is_discrete { get => throw null!; }
                }
                public class _Symmetric : torch.distributions.constraints._Square
                {
                    internal _Symmetric(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public _Symmetric() : base(default(ReferenceOnly)) { }
                    public override torch.Tensor check(torch.Tensor value) => throw null!;
                }
            }
            public static class transforms
            {
                public class AbsTransform : torch.distributions.transforms.Transform
                {
                    internal AbsTransform(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public AbsTransform() : base(default(ReferenceOnly)) { }
#nullable enable
                    protected internal override torch.Tensor _call(torch.Tensor x) => throw null!;
                    protected internal override torch.Tensor _inverse(torch.Tensor y) => throw null!;
                    public override torch.distributions.constraints.Constraint codomain { get => throw null!; }
                    public override torch.distributions.constraints.Constraint domain { get => throw null!; }
                }
#nullable disable
                public class AffineTransform : torch.distributions.transforms.Transform
                {
                    internal AffineTransform(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public AffineTransform(double loc, double scale, int event_dim = 0) : base(default(ReferenceOnly)) { }
#nullable enable
                    public AffineTransform(torch.Tensor loc, torch.Tensor scale, int event_dim = 0) : base(default(ReferenceOnly)) { }
                    protected internal override torch.Tensor _call(torch.Tensor x) => throw null!;
                    protected internal override torch.Tensor _inverse(torch.Tensor y) => throw null!;
                    protected internal override torch.Tensor _sign() => throw null!;
#nullable disable
                    public override bool bijective { get => throw null!; }
#nullable enable
                    public override torch.distributions.constraints.Constraint codomain { get => throw null!; }
                    public override torch.distributions.constraints.Constraint domain { get => throw null!; }
#nullable disable
                    public override int event_dim { get => throw null!; }
#nullable enable
                    public override long[] forward_shape(long[] shape) => throw null!;
                    public override long[] inverse_shape(long[] shape) => throw null!;
                    protected internal override torch.Tensor log_abs_det_jacobian(torch.Tensor x, torch.Tensor y) => throw null!;
                }
#nullable disable
                public class ComposeTransform : torch.distributions.transforms.Transform
                {
                    internal ComposeTransform(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
                    public ComposeTransform(System.Collections.Generic.IEnumerable<torch.distributions.transforms.Transform> parts, int cache_size = 0) : base(default(ReferenceOnly)) { }
                    protected internal override torch.Tensor _call(torch.Tensor x) => throw null!;
                    protected internal override torch.Tensor _inverse(torch.Tensor y) => throw null!;
                    protected internal override torch.Tensor _sign() => throw null!;
#nullable disable
                    public override bool bijective { get => throw null!; }
#nullable enable
                    public override torch.distributions.constraints.Constraint codomain { get => throw null!; }
                    public override torch.distributions.constraints.Constraint domain { get => throw null!; }
#nullable disable
                    public override int event_dim { get => throw null!; }
#nullable enable
                    public override long[] forward_shape(long[] shape) => throw null!;
                    public override torch.distributions.transforms.Transform inv { get => throw null!; }
                    public override long[] inverse_shape(long[] shape) => throw null!;
                    protected internal override torch.Tensor log_abs_det_jacobian(torch.Tensor x, torch.Tensor y) => throw null!;
                }
#nullable disable
                public class ExpTransform : torch.distributions.transforms.Transform
                {
                    internal ExpTransform(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public ExpTransform() : base(default(ReferenceOnly)) { }
#nullable enable
                    protected internal override torch.Tensor _call(torch.Tensor x) => throw null!;
                    protected internal override torch.Tensor _inverse(torch.Tensor y) => throw null!;
                    protected internal override torch.Tensor _sign() => throw null!;
#nullable disable
                    public override bool bijective { get => throw null!; }
#nullable enable
                    public override torch.distributions.constraints.Constraint codomain { get => throw null!; }
                    public override torch.distributions.constraints.Constraint domain { get => throw null!; }
                    protected internal override torch.Tensor log_abs_det_jacobian(torch.Tensor x, torch.Tensor y) => throw null!;
                }
#nullable disable
                public class IndepdenentTransform : torch.distributions.transforms.Transform
                {
                    internal IndepdenentTransform(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
                    public IndepdenentTransform(torch.distributions.transforms.Transform base_transform, int reinterpreted_batch_dims) : base(default(ReferenceOnly)) { }
                    protected internal override torch.Tensor _call(torch.Tensor x) => throw null!;
                    protected internal override torch.Tensor _inverse(torch.Tensor y) => throw null!;
                    protected internal override torch.Tensor _sign() => throw null!;
#nullable disable
                    public override bool bijective { get => throw null!; }
#nullable enable
                    public override torch.distributions.constraints.Constraint codomain { get => throw null!; }
                    public override torch.distributions.constraints.Constraint domain { get => throw null!; }
#nullable disable
                    public override int event_dim { get => throw null!; }
#nullable enable
                    public override long[] forward_shape(long[] shape) => throw null!;
                    public override torch.distributions.transforms.Transform inv { get => throw null!; }
                    public override long[] inverse_shape(long[] shape) => throw null!;
                    protected internal override torch.Tensor log_abs_det_jacobian(torch.Tensor x, torch.Tensor y) => throw null!;
                }
#nullable disable
                public class LogTransform : torch.distributions.transforms.Transform
                {
                    internal LogTransform(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public LogTransform() : base(default(ReferenceOnly)) { }
#nullable enable
                    protected internal override torch.Tensor _call(torch.Tensor x) => throw null!;
                    protected internal override torch.Tensor _inverse(torch.Tensor y) => throw null!;
                    protected internal override torch.Tensor _sign() => throw null!;
#nullable disable
                    public override bool bijective { get => throw null!; }
#nullable enable
                    public override torch.distributions.constraints.Constraint codomain { get => throw null!; }
                    public override torch.distributions.constraints.Constraint domain { get => throw null!; }
                    protected internal override torch.Tensor log_abs_det_jacobian(torch.Tensor x, torch.Tensor y) => throw null!;
                }
#nullable disable
                public class PowerTransform : torch.distributions.transforms.Transform
                {
                    internal PowerTransform(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
                    public PowerTransform(torch.Tensor exponent) : base(default(ReferenceOnly)) { }
                    protected internal override torch.Tensor _call(torch.Tensor x) => throw null!;
                    protected internal override torch.Tensor _inverse(torch.Tensor y) => throw null!;
                    protected internal override torch.Tensor _sign() => throw null!;
#nullable disable
                    public override bool bijective { get => throw null!; }
#nullable enable
                    public override torch.distributions.constraints.Constraint codomain { get => throw null!; }
                    public override torch.distributions.constraints.Constraint domain { get => throw null!; }
                    public override long[] forward_shape(long[] shape) => throw null!;
                    public override long[] inverse_shape(long[] shape) => throw null!;
                    protected internal override torch.Tensor log_abs_det_jacobian(torch.Tensor x, torch.Tensor y) => throw null!;
                }
#nullable disable
                public class ReshapeTransform : torch.distributions.transforms.Transform
                {
                    internal ReshapeTransform(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
                    public ReshapeTransform(long[] in_shape, long[] out_shape) : base(default(ReferenceOnly)) { }
                    protected internal override torch.Tensor _call(torch.Tensor x) => throw null!;
                    protected internal override torch.Tensor _inverse(torch.Tensor y) => throw null!;
#nullable disable
                    public override bool bijective { get => throw null!; }
#nullable enable
                    public override torch.distributions.constraints.Constraint codomain { get => throw null!; }
                    public override torch.distributions.constraints.Constraint domain { get => throw null!; }
                    public override long[] forward_shape(long[] shape) => throw null!;
                    public override long[] inverse_shape(long[] shape) => throw null!;
                    protected internal override torch.Tensor log_abs_det_jacobian(torch.Tensor x, torch.Tensor y) => throw null!;
                }
#nullable disable
                public class SigmoidTransform : torch.distributions.transforms.Transform
                {
                    internal SigmoidTransform(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public SigmoidTransform() : base(default(ReferenceOnly)) { }
#nullable enable
                    protected internal override torch.Tensor _call(torch.Tensor x) => throw null!;
                    protected internal override torch.Tensor _inverse(torch.Tensor y) => throw null!;
                    protected internal override torch.Tensor _sign() => throw null!;
#nullable disable
                    public override bool bijective { get => throw null!; }
#nullable enable
                    public override torch.distributions.constraints.Constraint codomain { get => throw null!; }
                    public override torch.distributions.constraints.Constraint domain { get => throw null!; }
                    protected internal override torch.Tensor log_abs_det_jacobian(torch.Tensor x, torch.Tensor y) => throw null!;
                }
#nullable disable
                public class SoftmaxTransform : torch.distributions.transforms.Transform
                {
                    internal SoftmaxTransform(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public SoftmaxTransform() : base(default(ReferenceOnly)) { }
#nullable enable
                    protected internal override torch.Tensor _call(torch.Tensor x) => throw null!;
                    protected internal override torch.Tensor _inverse(torch.Tensor y) => throw null!;
#nullable disable
                    public override bool bijective { get => throw null!; }
#nullable enable
                    public override torch.distributions.constraints.Constraint codomain { get => throw null!; }
                    public override torch.distributions.constraints.Constraint domain { get => throw null!; }
                }
#nullable disable
                public class SoftplusTransform : torch.distributions.transforms.Transform
                {
                    internal SoftplusTransform(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public SoftplusTransform() : base(default(ReferenceOnly)) { }
#nullable enable
                    protected internal override torch.Tensor _call(torch.Tensor x) => throw null!;
                    protected internal override torch.Tensor _inverse(torch.Tensor y) => throw null!;
                    protected internal override torch.Tensor _sign() => throw null!;
#nullable disable
                    public override bool bijective { get => throw null!; }
#nullable enable
                    public override torch.distributions.constraints.Constraint codomain { get => throw null!; }
                    public override torch.distributions.constraints.Constraint domain { get => throw null!; }
                    protected internal override torch.Tensor log_abs_det_jacobian(torch.Tensor x, torch.Tensor y) => throw null!;
                }
#nullable disable
                public class TanhTransform : torch.distributions.transforms.Transform
                {
                    internal TanhTransform(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    public TanhTransform() : base(default(ReferenceOnly)) { }
#nullable enable
                    protected internal override torch.Tensor _call(torch.Tensor x) => throw null!;
                    protected internal override torch.Tensor _inverse(torch.Tensor y) => throw null!;
                    protected internal override torch.Tensor _sign() => throw null!;
#nullable disable
                    public override bool bijective { get => throw null!; }
#nullable enable
                    public override torch.distributions.constraints.Constraint codomain { get => throw null!; }
                    public override torch.distributions.constraints.Constraint domain { get => throw null!; }
                    protected internal override torch.Tensor log_abs_det_jacobian(torch.Tensor x, torch.Tensor y) => throw null!;
                }
#nullable disable
                public abstract class Transform
                {
                    internal Transform(ReferenceOnly _) { }
                    protected Transform() { }
                    protected bool _bijective;
#nullable enable
                    protected internal abstract torch.Tensor _call(torch.Tensor x);
                    protected torch.distributions.constraints.Constraint _codomain;
                    protected torch.distributions.constraints.Constraint _domain;
                    protected torch.distributions.transforms.Transform? _inv;
                    protected internal abstract torch.Tensor _inverse(torch.Tensor y);
                    protected internal virtual torch.Tensor _sign() => throw null!;
                    protected internal static torch.Tensor _sum_rightmost(torch.Tensor value, int dim) => throw null!;
#nullable disable
                    public virtual bool bijective { get => throw null!; }
#nullable enable
                    public virtual torch.distributions.constraints.Constraint codomain { get => throw null!; }
                    public virtual torch.distributions.constraints.Constraint domain { get => throw null!; }
#nullable disable
                    public virtual int event_dim { get => throw null!; }
#nullable enable
                    public torch.Tensor forward(torch.Tensor x) => throw null!;
                    public virtual long[] forward_shape(long[] shape) => throw null!;
                    public virtual torch.distributions.transforms.Transform inv { get => throw null!; }
                    public virtual long[] inverse_shape(long[] shape) => throw null!;
                    protected internal virtual torch.Tensor log_abs_det_jacobian(torch.Tensor x, torch.Tensor y) => throw null!;
                    public torch.Tensor sign { get => throw null!; }
                }
            }
        }
#nullable disable
        public static class export
        {
#nullable enable
            public static ExportedProgram load(string filename) => throw null!;
            public static ExportedProgram<TResult> load<TResult>(string filename) => throw null!;
        }
#nullable disable
        public static class fft
        {
            public static torch.Tensor fft2(torch.Tensor input, long[] s = null, long[] dim = null, FFTNormType norm = FFTNormType.Backward) => throw null!;
            public static torch.Tensor fft_(torch.Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) => throw null!;
            public static torch.Tensor fftfreq(long n, double d = 1, torch.ScalarType? dtype = null, torch.Device device = null, bool requires_grad = false) => throw null!;
            public static torch.Tensor fftn(torch.Tensor input, long[] s = null, long[] dim = null, FFTNormType norm = FFTNormType.Backward) => throw null!;
            public static torch.Tensor fftshift(torch.Tensor input, long[] dim = null) => throw null!;
            public static torch.Tensor hfft(torch.Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) => throw null!;
            public static torch.Tensor hfft2(torch.Tensor input, long[] s = null, long[] dim = null, FFTNormType norm = FFTNormType.Backward) => throw null!;
            public static torch.Tensor hfftn(torch.Tensor input, long[] s = null, long[] dim = null, FFTNormType norm = FFTNormType.Backward) => throw null!;
            public static torch.Tensor ifft(torch.Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) => throw null!;
            public static torch.Tensor ifft2(torch.Tensor input, long[] s = null, long[] dim = null, FFTNormType norm = FFTNormType.Backward) => throw null!;
            public static torch.Tensor ifftn(torch.Tensor input, long[] s = null, long[] dim = null, FFTNormType norm = FFTNormType.Backward) => throw null!;
            public static torch.Tensor ifftshift(torch.Tensor input, long[] dim = null) => throw null!;
            public static torch.Tensor ihfft(torch.Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) => throw null!;
            public static torch.Tensor ihfft2(torch.Tensor input, long[] s = null, long[] dim = null, FFTNormType norm = FFTNormType.Backward) => throw null!;
            public static torch.Tensor ihfftn(torch.Tensor input, long[] s = null, long[] dim = null, FFTNormType norm = FFTNormType.Backward) => throw null!;
            public static torch.Tensor irfft(torch.Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) => throw null!;
            public static torch.Tensor irfft2(torch.Tensor input, long[] s = null, long[] dim = null, FFTNormType norm = FFTNormType.Backward) => throw null!;
            public static torch.Tensor irfftn(torch.Tensor input, long[] s = null, long[] dim = null, FFTNormType norm = FFTNormType.Backward) => throw null!;
            public static torch.Tensor rfft(torch.Tensor input, long n = -1, long dim = -1, FFTNormType norm = FFTNormType.Backward) => throw null!;
            public static torch.Tensor rfft2(torch.Tensor input, long[] s = null, long[] dim = null, FFTNormType norm = FFTNormType.Backward) => throw null!;
            public static torch.Tensor rfftfreq(long n, double d = 1, torch.ScalarType? dtype = null, torch.Device device = null, bool requires_grad = false) => throw null!;
            public static torch.Tensor rfftn(torch.Tensor input, long[] s = null, long[] dim = null, FFTNormType norm = FFTNormType.Backward) => throw null!;
        }
        public static class hub
        {
            public static IProgressBar CreateProgressBar(bool hidden) => throw null!;
            public static void download_url_to_file(string url, string dst, string hash_prefix = null, bool progress = true) => throw null!;
            public static System.Threading.Tasks.Task download_url_to_file_async(string url, string dst, string hash_prefix = null, bool progress = true, System.Threading.CancellationToken cancellationToken = default) => throw null!;
            public static void set_create_progress_bar_func(System.Func<bool, IProgressBar> func) => throw null!;
        }
        public static class jit
        {
            public static torch.jit.CompilationUnit compile(string script) => throw null!;
            public static torch.jit.ScriptModule load(byte[] bytes, DeviceType device_type = DeviceType.CPU, long device_index = -1) => throw null!;
            public static torch.jit.ScriptModule load(byte[] bytes, string map_location) => throw null!;
            public static torch.jit.ScriptModule load(byte[] bytes, torch.Device map_location) => throw null!;
            public static torch.jit.ScriptModule load(string filename, DeviceType device_type = DeviceType.CPU, long device_index = -1) => throw null!;
            public static torch.jit.ScriptModule load(string filename, string map_location) => throw null!;
            public static torch.jit.ScriptModule load(string filename, torch.Device map_location) => throw null!;
            public static torch.jit.ScriptModule<T1, T2, TResult> load<T1, T2, TResult>(byte[] bytes, DeviceType device_type = DeviceType.CPU, long device_index = -1) => throw null!;
            public static torch.jit.ScriptModule<T1, T2, TResult> load<T1, T2, TResult>(byte[] bytes, string map_location) => throw null!;
            public static torch.jit.ScriptModule<T1, T2, TResult> load<T1, T2, TResult>(byte[] bytes, torch.Device map_location) => throw null!;
            public static torch.jit.ScriptModule<T1, T2, TResult> load<T1, T2, TResult>(string filename, DeviceType device_type = DeviceType.CPU, long device_index = -1) => throw null!;
            public static torch.jit.ScriptModule<T1, T2, TResult> load<T1, T2, TResult>(string filename, string map_location) => throw null!;
            public static torch.jit.ScriptModule<T1, T2, TResult> load<T1, T2, TResult>(string filename, torch.Device map_location) => throw null!;
            public static torch.jit.ScriptModule<T1, TResult> load<T1, TResult>(byte[] bytes, DeviceType device_type = DeviceType.CPU, long device_index = -1) => throw null!;
            public static torch.jit.ScriptModule<T1, TResult> load<T1, TResult>(byte[] bytes, string map_location) => throw null!;
            public static torch.jit.ScriptModule<T1, TResult> load<T1, TResult>(byte[] bytes, torch.Device map_location) => throw null!;
            public static torch.jit.ScriptModule<T1, TResult> load<T1, TResult>(string filename, DeviceType device_type = DeviceType.CPU, long device_index = -1) => throw null!;
            public static torch.jit.ScriptModule<T1, TResult> load<T1, TResult>(string filename, string map_location) => throw null!;
            public static torch.jit.ScriptModule<T1, TResult> load<T1, TResult>(string filename, torch.Device map_location) => throw null!;
            public static torch.jit.ScriptModule<TResult> load<TResult>(byte[] bytes, DeviceType device_type = DeviceType.CPU, long device_index = -1) => throw null!;
            public static torch.jit.ScriptModule<TResult> load<TResult>(byte[] bytes, string map_location) => throw null!;
            public static torch.jit.ScriptModule<TResult> load<TResult>(byte[] bytes, torch.Device map_location) => throw null!;
            public static torch.jit.ScriptModule<TResult> load<TResult>(string filename, DeviceType device_type = DeviceType.CPU, long device_index = -1) => throw null!;
            public static torch.jit.ScriptModule<TResult> load<TResult>(string filename, string map_location) => throw null!;
            public static torch.jit.ScriptModule<TResult> load<TResult>(string filename, torch.Device map_location) => throw null!;
            public static void save(torch.jit.ScriptModule module, byte[] bytes) => throw null!;
            public static void save(torch.jit.ScriptModule module, string filename) => throw null!;
            public class CompilationUnit : System.IDisposable
            {
                internal CompilationUnit(ReferenceOnly _) { }
                protected virtual void Dispose(bool disposing) => throw null!;
                public void Dispose() => throw null!;
                public TResult invoke<T, TResult>(string name, params T[] inputs) => throw null!;
                public TResult invoke<TResult>(string name, params object[] inputs) => throw null!;
                public object invoke(string name, params object[] objs) => throw null!;
            }
            public sealed class DynamicType : torch.jit.Type
            {
                internal DynamicType(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            }
            public class HookableScriptModule<TPreHook, TPostHook> : torch.jit.ScriptModule
            {
                internal HookableScriptModule(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                protected System.Collections.Generic.Dictionary<string, TPostHook> post_hooks;
                protected System.Collections.Generic.Dictionary<string, TPreHook> pre_hooks;
                public torch.jit.HookableScriptModule<TPreHook, TPostHook>.HookRemover register_forward_hook(TPostHook hook) => throw null!;
                public torch.jit.HookableScriptModule<TPreHook, TPostHook>.HookRemover register_forward_pre_hook(TPreHook hook) => throw null!;
                public class HookRemover
                {
                    internal HookRemover(ReferenceOnly _) { }
                    public HookRemover(torch.jit.HookableScriptModule<TPreHook, TPostHook> module, string key) { }
                    public void remove() => throw null!;
                }
            }
            public class ScriptModule : torch.nn.Module
            {
                internal ScriptModule(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                public int GetNumberOfInputs() => throw null!;
                public int GetNumberOfOutputs() => throw null!;
                protected override (string name, torch.Tensor buffer)[] _named_buffers() => throw null!;
                protected override (string name, Modules.Parameter parameter)[] _named_parameters() => throw null!;
                protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
                protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
                protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
                protected void _toScriptEpilog(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
                protected void _toScriptEpilog(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
                protected void _toScriptEpilog(torch.ScalarType dtype, bool non_blocking) => throw null!;
                public object call(params object[] input) => throw null!;
                public override void eval() => throw null!;
                public object forward(params object[] input) => throw null!;
                public TResult invoke<T, TResult>(string name, params T[] inputs) => throw null!;
                public TResult invoke<TResult>(string name, params object[] inputs) => throw null!;
                public object invoke(string name, params object[] objs) => throw null!;
                public (string name, torch.Tensor buffer)[] named_attributes(bool recurse = true) => throw null!;
                public override System.Collections.Generic.IEnumerable<(string name, torch.nn.Module module)> named_children() => throw null!;
                public override System.Collections.Generic.IEnumerable<(string name, torch.nn.Module module)> named_modules() => throw null!;
                public void set_attribute(string name, torch.Tensor buffer) => throw null!;
                public override void train(bool on = true) => throw null!;
                public override bool training { get => throw null!; }
                public override void zero_grad(bool set_to_none = true) => throw null!;
            }
            public class ScriptModule<TResult> : torch.jit.ScriptModule, torch.nn.IModule<torch.Tensor[], TResult>
            {
                internal ScriptModule(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                public TResult call(params torch.Tensor[] input) => throw null!;
                public TResult forward(params torch.Tensor[] tensor) => throw null!;
            }
            public class ScriptModule<T, TResult> : torch.jit.HookableScriptModule<System.Func<torch.jit.ScriptModule<T, TResult>, T, T>, System.Func<torch.jit.ScriptModule<T, TResult>, T, TResult, TResult>>, torch.nn.IModule<T, TResult>
            {
                internal ScriptModule(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                public TResult call(T input) => throw null!;
                public TResult forward(T tensor) => throw null!;
            }
            public class ScriptModule<T1, T2, TResult> : torch.jit.HookableScriptModule<System.Func<torch.jit.ScriptModule<T1, T2, TResult>, T1, T2, (T1, T2)?>, System.Func<torch.jit.ScriptModule<T1, T2, TResult>, T1, T2, TResult, TResult>>, torch.nn.IModule<T1, T2, TResult>
            {
                internal ScriptModule(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                public TResult call(T1 input1, T2 input2) => throw null!;
                public TResult forward(T1 input1, T2 input2) => throw null!;
            }
            public sealed class TensorType : torch.jit.Type
            {
                internal TensorType(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                public string GetDevice() => throw null!;
                public int GetDimensions() => throw null!;
                public torch.ScalarType GetScalarType() => throw null!;
                public long[] size() => throw null!;
            }
            public class Type : System.IDisposable
            {
                internal Type(ReferenceOnly _) { }
                protected Type() { }
                protected virtual void Dispose(bool disposing) => throw null!;
                public void Dispose() => throw null!;
            }
        }
        public static class linalg
        {
#nullable enable
            public static torch.Tensor cholesky(torch.Tensor input) => throw null!;
            public static (torch.Tensor L, torch.Tensor info) cholesky_ex(torch.Tensor input, bool check_errors = false) => throw null!;
            public static torch.Tensor cond(torch.Tensor input) => throw null!;
            public static torch.Tensor cond(torch.Tensor input, double p) => throw null!;
            public static torch.Tensor cond(torch.Tensor input, int p) => throw null!;
            public static torch.Tensor cond(torch.Tensor input, string p) => throw null!;
            public static torch.Tensor cross(torch.Tensor input, torch.Tensor other, long dim = -1) => throw null!;
            public static torch.Tensor det(torch.Tensor input) => throw null!;
            public static torch.Tensor diagonal(torch.Tensor input, int offset = 0, int dim1 = -2, int dim2 = -1) => throw null!;
            public static (torch.Tensor, torch.Tensor) eig(torch.Tensor input) => throw null!;
            public static (torch.Tensor, torch.Tensor) eigh(torch.Tensor input, char UPLO = 'L') => throw null!;
            public static torch.Tensor eigvals(torch.Tensor input) => throw null!;
            public static torch.Tensor eigvalsh(torch.Tensor input, char UPLO = 'L') => throw null!;
            public static torch.Tensor householder_product(torch.Tensor A, torch.Tensor tau) => throw null!;
            public static torch.Tensor inv(torch.Tensor input) => throw null!;
            public static (torch.Tensor L, torch.Tensor info) inv_ex(torch.Tensor input, bool check_errors = false) => throw null!;
            public static (torch.Tensor LU, torch.Tensor? Pivots) ldl_factor(torch.Tensor input, bool hermitian = true) => throw null!;
            public static (torch.Tensor LU, torch.Tensor? Pivots, torch.Tensor? Info) ldl_factor_ex(torch.Tensor input, bool hermitian = true, bool check_errors = false) => throw null!;
            public static torch.Tensor ldl_solve(torch.Tensor LD, torch.Tensor pivots, torch.Tensor B, bool hermitian = false) => throw null!;
            public static (torch.Tensor Solution, torch.Tensor Residuals, torch.Tensor Rank, torch.Tensor SingularValues) lstsq(torch.Tensor input, torch.Tensor other) => throw null!;
            public static (torch.Tensor Solution, torch.Tensor Residuals, torch.Tensor Rank, torch.Tensor SingularValues) lstsq(torch.Tensor input, torch.Tensor other, double rcond) => throw null!;
            public static (torch.Tensor P, torch.Tensor L, torch.Tensor U) lu(torch.Tensor input, bool pivot = true) => throw null!;
            public static (torch.Tensor LU, torch.Tensor? Pivots) lu_factor(torch.Tensor input, bool pivot = true) => throw null!;
            public static torch.Tensor lu_solve(torch.Tensor LU, torch.Tensor pivots, torch.Tensor B, bool left = true, bool adjoint = false, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor matrix_exp(torch.Tensor input) => throw null!;
            public static torch.Tensor matrix_norm(torch.Tensor input, double ord, long[]? dims = null, bool keepdim = false) => throw null!;
            public static torch.Tensor matrix_norm(torch.Tensor input, string ord = "fro", long[]? dims = null, bool keepdim = false) => throw null!;
            public static torch.Tensor matrix_rank(torch.Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) => throw null!;
            public static torch.Tensor matrix_rank(torch.Tensor input, torch.Tensor atol, torch.Tensor? rtol = null, bool hermitian = false) => throw null!;
            public static torch.Tensor multi_dot(System.Collections.Generic.IList<torch.Tensor> tensors) => throw null!;
            public static torch.Tensor norm(torch.Tensor input, double ord, long[]? dims = null, bool keepdim = false) => throw null!;
            public static torch.Tensor norm(torch.Tensor input, int ord, long[]? dims = null, bool keepdim = false) => throw null!;
            public static torch.Tensor norm(torch.Tensor input, long[]? dims = null, bool keepdim = false) => throw null!;
            public static torch.Tensor norm(torch.Tensor input, string ord, long[]? dims = null, bool keepdim = false) => throw null!;
            public static torch.Tensor pinv(torch.Tensor input, double? atol = null, double? rtol = null, bool hermitian = false) => throw null!;
            public static torch.Tensor pinv(torch.Tensor input, torch.Tensor atol, torch.Tensor? rtol = null, bool hermitian = false) => throw null!;
            public static (torch.Tensor Q, torch.Tensor R) qr(torch.Tensor input, torch.linalg.QRMode mode = torch.linalg.QRMode.Reduced) => throw null!;
            public static (torch.Tensor, torch.Tensor) slogdet(torch.Tensor input) => throw null!;
            public static torch.Tensor solve(torch.Tensor A, torch.Tensor B, bool left = true) => throw null!;
            public static (torch.Tensor result, torch.Tensor info) solve_ex(torch.Tensor A, torch.Tensor B, bool left = true, bool check_errors = false) => throw null!;
            public static torch.Tensor solve_triangular(torch.Tensor A, torch.Tensor B, bool upper, bool left = true, bool unitriangular = false, torch.Tensor? @out = null) => throw null!;
            public static (torch.Tensor U, torch.Tensor S, torch.Tensor Vh) svd(torch.Tensor input, bool fullMatrices = true) => throw null!;
            public static torch.Tensor svdvals(torch.Tensor input) => throw null!;
            public static torch.Tensor tensorinv(torch.Tensor input, long ind) => throw null!;
            public static torch.Tensor tensorsolve(torch.Tensor A, torch.Tensor B, long[] dims) => throw null!;
            public static torch.Tensor vander(torch.Tensor input, long? N = null) => throw null!;
            public static torch.Tensor vecdot(torch.Tensor x, torch.Tensor y, long dim = -1, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor vector_norm(torch.Tensor input, double ord = 2, long[]? dims = null, bool keepdim = false) => throw null!;
#nullable disable
            public enum QRMode
            {
                Reduced = 0,
                Complete = 1,
                R = 2,
            }
        }
        public static class nn
        {
            public static Modules.AdaptiveAvgPool1d AdaptiveAvgPool1d(long output_size) => throw null!;
            public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d((long, long) output_size) => throw null!;
            public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d(long output_size) => throw null!;
            public static Modules.AdaptiveAvgPool2d AdaptiveAvgPool2d(long[] output_size) => throw null!;
            public static Modules.AdaptiveAvgPool3d AdaptiveAvgPool3d((long, long, long) output_size) => throw null!;
            public static Modules.AdaptiveAvgPool3d AdaptiveAvgPool3d(long output_size) => throw null!;
            public static Modules.AdaptiveAvgPool3d AdaptiveAvgPool3d(long[] output_size) => throw null!;
            public static Modules.AdaptiveMaxPool1d AdaptiveMaxPool1d(long output_size) => throw null!;
            public static Modules.AdaptiveMaxPool2d AdaptiveMaxPool2d(long[] output_size) => throw null!;
            public static Modules.AdaptiveMaxPool3d AdaptiveMaxPool3d(long[] output_size) => throw null!;
            public static Modules.AlphaDropout AlphaDropout(double p = 0.5, bool inplace = false) => throw null!;
            public static Modules.AvgPool1d AvgPool1d(long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true) => throw null!;
            public static Modules.AvgPool2d AvgPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => throw null!;
            public static Modules.AvgPool2d AvgPool2d(long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => throw null!;
            public static Modules.AvgPool2d AvgPool2d(long[] kernel_size, long[] stride = null, long[] padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => throw null!;
            public static Modules.AvgPool3d AvgPool3d((long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => throw null!;
            public static Modules.AvgPool3d AvgPool3d(long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => throw null!;
            public static Modules.AvgPool3d AvgPool3d(long[] kernel_size, long[] stride = null, long[] padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => throw null!;
#nullable enable
            public static Modules.BCELoss BCELoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
            public static Modules.BCEWithLogitsLoss BCEWithLogitsLoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean, torch.Tensor? pos_weights = null) => throw null!;
            public static Modules.BatchNorm1d BatchNorm1d(long num_features, double eps = 1E-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.BatchNorm2d BatchNorm2d(long num_features, double eps = 1E-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.BatchNorm3d BatchNorm3d(long num_features, double eps = 1E-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.Bilinear Bilinear(long in1_features, long in2_features, long out_features, bool hasBias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
#nullable disable
            public static Modules.CELU CELU(double alpha = 1, bool inplace = false) => throw null!;
#nullable enable
            public static Modules.CTCLoss CTCLoss(long blank = 0, bool zero_infinity = false, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
#nullable disable
            public static Modules.ChannelShuffle ChannelShuffle(long groups) => throw null!;
            public static Modules.ConstantPad1d ConstantPad1d((long, long) padding, double value) => throw null!;
            public static Modules.ConstantPad1d ConstantPad1d(long padding, double value) => throw null!;
            public static Modules.ConstantPad2d ConstantPad2d((long, long, long, long) padding, double value) => throw null!;
            public static Modules.ConstantPad2d ConstantPad2d(long padding, double value) => throw null!;
            public static Modules.ConstantPad3d ConstantPad3d((long, long, long, long, long, long) padding, double value) => throw null!;
            public static Modules.ConstantPad3d ConstantPad3d(long padding, double value) => throw null!;
#nullable enable
            public static Modules.Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.Conv1d Conv1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.Conv2d Conv2d(long in_channels, long out_channels, (long, long) kernel_size, Padding padding, (long, long)? stride = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.Conv2d Conv2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.Conv3d Conv3d(long in_channels, long out_channels, (long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null, (long, long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.Conv3d Conv3d(long in_channels, long out_channels, (long, long, long) kernel_size, Padding padding, (long, long, long)? stride = null, (long, long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.Conv3d Conv3d(long in_channels, long out_channels, long kernel_size, Padding padding, long stride = 1, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.Conv3d Conv3d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.ConvTranspose1d ConvTranspose1d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? output_padding = null, (long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.ConvTranspose2d ConvTranspose2d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.ConvTranspose3d ConvTranspose3d(long in_channels, long out_channels, (long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null, (long, long, long)? output_padding = null, (long, long, long)? dilation = null, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.ConvTranspose3d ConvTranspose3d(long in_channels, long out_channels, long kernel_size, long stride = 1, long padding = 0, long output_padding = 0, long dilation = 1, PaddingModes padding_mode = PaddingModes.Zeros, long groups = 1, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.CosineEmbeddingLoss CosineEmbeddingLoss(double margin = 0, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
#nullable disable
            public static Modules.CosineSimilarity CosineSimilarity(long dim = 1, double eps = 1E-08) => throw null!;
#nullable enable
            public static Modules.CrossEntropyLoss CrossEntropyLoss(torch.Tensor? weight = null, long? ignore_index = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
#nullable disable
            public static Modules.Dropout Dropout(double p = 0.5, bool inplace = false) => throw null!;
            public static Modules.Dropout1d Dropout1d(double p = 0.5, bool inplace = false) => throw null!;
            public static Modules.Dropout2d Dropout2d(double p = 0.5, bool inplace = false) => throw null!;
            public static Modules.Dropout3d Dropout3d(double p = 0.5, bool inplace = false) => throw null!;
            public static Modules.ELU ELU(double alpha = 1, bool inplace = false) => throw null!;
#nullable enable
            public static Modules.Embedding Embedding(long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null, double norm_type = 2, bool scale_grad_by_freq = false, bool sparse = false, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.EmbeddingBag EmbeddingBag(long num_embeddings, long embedding_dims, double? max_norm = null, double norm_type = 2, bool scale_grad_by_freq = false, EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false, bool include_last_offset = false, long padding_index = -1, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.EmbeddingBag EmbeddingBag_from_pretrained(torch.Tensor embeddings, bool freeze = true, double? max_norm = null, double norm_type = 2, bool scale_grad_by_freq = false, EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false, bool include_last_offset = false, long padding_index = -1, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.Embedding Embedding_from_pretrained(torch.Tensor embeddings, bool freeze = true, long? padding_idx = null, double? max_norm = null, double norm_type = 2, bool scale_grad_by_freq = false, bool sparse = false, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
#nullable disable
            public static Modules.FeatureAlphaDropout FeatureAlphaDropout(double p = 0.5) => throw null!;
            public static Modules.FeatureAlphaDropout FeatureAlphaDropout(double p, bool inplace) => throw null!;
            public static Modules.Flatten Flatten(long start_dim = 1, long end_dim = -1) => throw null!;
#nullable enable
            public static Modules.Fold Fold((long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) => throw null!;
            public static Modules.Fold Fold(long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) => throw null!;
#nullable disable
            public static Modules.FractionalMaxPool2d FractionalMaxPool2d((long, long) kernel_size, (long, long)? output_size = null, (double, double)? output_ratio = null) => throw null!;
            public static Modules.FractionalMaxPool2d FractionalMaxPool2d(long kernel_size, long? output_size = null, double? output_ratio = null) => throw null!;
            public static Modules.FractionalMaxPool2d FractionalMaxPool2d(long[] kernel_size, long[] output_size = null, double[] output_ratio = null) => throw null!;
            public static Modules.FractionalMaxPool3d FractionalMaxPool3d((long, long, long) kernel_size, (long, long, long)? output_size = null, (double, double, double)? output_ratio = null) => throw null!;
            public static Modules.FractionalMaxPool3d FractionalMaxPool3d(long kernel_size, long? output_size = null, double? output_ratio = null) => throw null!;
            public static Modules.FractionalMaxPool3d FractionalMaxPool3d(long[] kernel_size, long[] output_size = null, double[] output_ratio = null) => throw null!;
            public static Modules.GELU GELU() => throw null!;
            public static Modules.GELU GELU(Modules.GELU.Approximate approximate, bool inplace = false) => throw null!;
            public static Modules.GELU GELU(bool inplace) => throw null!;
            public static Modules.GLU GLU(long dim = -1) => throw null!;
            public static Modules.GRU GRU(long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0, bool bidirectional = false, torch.Device device = null, torch.ScalarType? dtype = null) => throw null!;
#nullable enable
            public static Modules.GRUCell GRUCell(long inputSize, long hiddenSize, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.GaussianNLLLoss GaussianNLLLoss(bool full = false, float eps = 1E-08F, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
            public static Modules.GroupNorm GroupNorm(long num_groups, long num_channels, double eps = 1E-05, bool affine = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
#nullable disable
            public static Modules.Hardshrink Hardshrink(double lambda = 0.5) => throw null!;
            public static Modules.Hardsigmoid Hardsigmoid(bool inplace = false) => throw null!;
            public static Modules.Hardswish Hardswish(bool inplace = false) => throw null!;
            public static Modules.Hardtanh Hardtanh(double min_val = -1, double max_val = 1, bool inplace = false) => throw null!;
#nullable enable
            public static Modules.HingeEmbeddingLoss HingeEmbeddingLoss(double margin = 1, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
            public static Modules.HuberLoss HuberLoss(double delta = 1, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
            public static Modules.Identity Identity() => throw null!;
            public static Modules.InstanceNorm1d InstanceNorm1d(long num_features, double eps = 1E-05, double momentum = 0.1, bool affine = false, bool track_running_stats = false, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.InstanceNorm2d InstanceNorm2d(long num_features, double eps = 1E-05, double momentum = 0.1, bool affine = false, bool track_running_stats = false, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.InstanceNorm3d InstanceNorm3d(long num_features, double eps = 1E-05, double momentum = 0.1, bool affine = false, bool track_running_stats = false, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.KLDivLoss KLDivLoss(bool log_target = true, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
            public static Modules.L1Loss L1Loss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
#nullable disable
            public static Modules.LPPool1d LPPool1d(double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) => throw null!;
            public static Modules.LPPool2d LPPool2d(double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) => throw null!;
            public static Modules.LPPool2d LPPool2d(double norm_type, long[] kernel_size, long[] stride = null, bool ceil_mode = false) => throw null!;
#nullable enable
            public static Modules.LSTM LSTM(long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0, bool bidirectional = false, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.LSTMCell LSTMCell(long inputSize, long hiddenSize, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.LayerNorm LayerNorm(long normalized_shape, double eps = 1E-05, bool elementwise_affine = true, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.LayerNorm LayerNorm(long[] normalized_shape, double eps = 1E-05, bool elementwise_affine = true, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
#nullable disable
            public static Modules.LeakyReLU LeakyReLU(double negative_slope = 0.01, bool inplace = false) => throw null!;
#nullable enable
            public static Modules.Linear Linear(Modules.Parameter weight, Modules.Parameter? bias = null) => throw null!;
            public static Modules.Linear Linear(long inputSize, long outputSize, bool hasBias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
#nullable disable
            public static Modules.LocalResponseNorm LocalResponseNorm(long size, double alpha = 0.0001, double beta = 0.75, double k = 1) => throw null!;
            public static Modules.LogSigmoid LogSigmoid() => throw null!;
            public static Modules.LogSoftmax LogSoftmax(long dim) => throw null!;
#nullable enable
            public static Modules.MSELoss MSELoss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
            public static Modules.MarginRankingLoss MarginRankingLoss(double margin = 0, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
#nullable disable
            public static Modules.MaxPool1d MaxPool1d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) => throw null!;
            public static Modules.MaxPool2d MaxPool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) => throw null!;
            public static Modules.MaxPool2d MaxPool2d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) => throw null!;
            public static Modules.MaxPool2d MaxPool2d(long[] kernel_size, long[] stride = null, long[] padding = null, long[] dilation = null, bool ceil_mode = false) => throw null!;
            public static Modules.MaxPool3d MaxPool3d((long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null, (long, long, long)? dilation = null, bool ceil_mode = false) => throw null!;
            public static Modules.MaxPool3d MaxPool3d(long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) => throw null!;
            public static Modules.MaxPool3d MaxPool3d(long[] kernel_size, long[] stride = null, long[] padding = null, long[] dilation = null, bool ceil_mode = false) => throw null!;
            public static Modules.MaxUnpool1d MaxUnpool1d(long kernel_size, long? stride = null, long? padding = null) => throw null!;
            public static Modules.MaxUnpool2d MaxUnpool2d((long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null) => throw null!;
            public static Modules.MaxUnpool2d MaxUnpool2d(long kernel_size, long? stride = null, long? padding = null) => throw null!;
            public static Modules.MaxUnpool2d MaxUnpool2d(long[] kernel_size, long[] stride = null, long[] padding = null) => throw null!;
            public static Modules.MaxUnpool3d MaxUnpool3d((long, long, long) kernel_size, (long, long, long)? stride = null, (long, long, long)? padding = null) => throw null!;
            public static Modules.MaxUnpool3d MaxUnpool3d(long kernel_size, long? stride = null, long? padding = null) => throw null!;
            public static Modules.MaxUnpool3d MaxUnpool3d(long[] kernel_size, long[] stride = null, long[] padding = null) => throw null!;
            public static Modules.Mish Mish() => throw null!;
            public static Modules.Mish Mish(bool inplace) => throw null!;
            public static Modules.ModuleDict<T> ModuleDict<T>(params (string, T)[] modules) where T : torch.nn.Module => throw null!;
            public static Modules.ModuleDict<torch.nn.Module> ModuleDict(params (string, torch.nn.Module)[] modules) => throw null!;
            public static Modules.ModuleList<T> ModuleList<T>(params T[] modules) where T : torch.nn.Module => throw null!;
            public static Modules.ModuleList<torch.nn.Module> ModuleList(params torch.nn.Module[] modules) => throw null!;
#nullable enable
            public static Modules.MultiLabelMarginLoss MultiLabelMarginLoss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
            public static Modules.MultiLabelSoftMarginLoss MultiLabelSoftMarginLoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
            public static Modules.MultiMarginLoss MultiMarginLoss(int p = 1, double margin = 1, torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
            public static Modules.MultiheadAttention MultiheadAttention(long embedded_dim, long num_heads, double dropout = 0, bool bias = true, bool add_bias_kv = false, bool add_zero_attn = false, long? kdim = null, long? vdim = null) => throw null!;
            public static Modules.NLLLoss NLLLoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
            public static Modules.PReLU PReLU(long num_parameters, double init = 0.25, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
#nullable disable
            public static Modules.PairwiseDistance PairwiseDistance(double p = 2, double eps = 1E-06, bool keepdim = false) => throw null!;
            public static Modules.Parameter Parameter(torch.Tensor data, bool requires_grad = true) => throw null!;
            public static Modules.ParameterDict ParameterDict(params (string, Modules.Parameter)[] parameters) => throw null!;
#nullable enable
            public static Modules.ParameterList ParameterList(params Modules.Parameter[] parameters) => throw null!;
#nullable disable
            public static Modules.PixelShuffle PixelShuffle(long upscale_factor) => throw null!;
            public static Modules.PixelUnshuffle PixelUnshuffle(long downscale_factor) => throw null!;
#nullable enable
            public static Modules.PoissonNLLLoss PoissonNLLLoss(bool log_input = true, bool full = false, float eps = 1E-08F, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
            public static Modules.RNN RNN(long inputSize, long hiddenSize, long numLayers = 1, torch.nn.NonLinearities nonLinearity = torch.nn.NonLinearities.Tanh, bool bias = true, bool batchFirst = false, double dropout = 0, bool bidirectional = false, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
            public static Modules.RNNCell RNNCell(long inputSize, long hiddenSize, torch.nn.NonLinearities nonLinearity = torch.nn.NonLinearities.Tanh, bool bias = true, torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
#nullable disable
            public static Modules.RReLU RReLU(double lower = 0.125, double upper = 0.3333333333333333, bool inplace = false) => throw null!;
            public static Modules.ReLU ReLU(bool inplace = false) => throw null!;
            public static Modules.ReLU6 ReLU6(bool inplace = false) => throw null!;
            public static Modules.ReflectionPad1d ReflectionPad1d((long, long) padding) => throw null!;
            public static Modules.ReflectionPad1d ReflectionPad1d(long padding) => throw null!;
            public static Modules.ReflectionPad2d ReflectionPad2d((long, long, long, long) padding) => throw null!;
            public static Modules.ReflectionPad2d ReflectionPad2d(long padding) => throw null!;
            public static Modules.ReflectionPad3d ReflectionPad3d((long, long, long, long, long, long) padding) => throw null!;
            public static Modules.ReflectionPad3d ReflectionPad3d(long padding) => throw null!;
            public static Modules.ReplicationPad1d ReplicationPad1d((long, long) padding) => throw null!;
            public static Modules.ReplicationPad1d ReplicationPad1d(long padding) => throw null!;
            public static Modules.ReplicationPad2d ReplicationPad2d((long, long, long, long) padding) => throw null!;
            public static Modules.ReplicationPad2d ReplicationPad2d(long padding) => throw null!;
            public static Modules.ReplicationPad3d ReplicationPad3d((long, long, long, long, long, long) padding) => throw null!;
            public static Modules.ReplicationPad3d ReplicationPad3d(long padding) => throw null!;
            public static Modules.SELU SELU(bool inplace = false) => throw null!;
#nullable enable
            public static Modules.Sequential Sequential() => throw null!;
            public static Modules.Sequential Sequential(System.Collections.Generic.IEnumerable<(string name, torch.nn.Module<torch.Tensor, torch.Tensor> submodule)> modules) => throw null!;
            public static Modules.Sequential Sequential(System.Collections.Generic.IEnumerable<System.Tuple<string, torch.nn.Module<torch.Tensor, torch.Tensor>>> modules) => throw null!;
            public static Modules.Sequential Sequential(System.Collections.Generic.IEnumerable<torch.nn.Module<torch.Tensor, torch.Tensor>> modules) => throw null!;
            public static Modules.Sequential Sequential(params (string name, torch.nn.Module<torch.Tensor, torch.Tensor> submodule)[] modules) => throw null!;
            public static Modules.Sequential Sequential(params System.Tuple<string, torch.nn.Module<torch.Tensor, torch.Tensor>>[] modules) => throw null!;
            public static Modules.Sequential Sequential(params torch.nn.Module<torch.Tensor, torch.Tensor>[] modules) => throw null!;
#nullable disable
            public static Modules.SiLU SiLU() => throw null!;
            public static Modules.SiLU SiLU(bool inplace) => throw null!;
            public static Modules.Sigmoid Sigmoid() => throw null!;
            public static Modules.Sigmoid Sigmoid(bool inplace) => throw null!;
#nullable enable
            public static Modules.SmoothL1Loss SmoothL1Loss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean, double beta = 1) => throw null!;
            public static Modules.SoftMarginLoss SoftMarginLoss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
#nullable disable
            public static Modules.Softmax Softmax(long dim) => throw null!;
            public static Modules.Softmax2d Softmax2d() => throw null!;
            public static Modules.Softmin Softmin(long dim) => throw null!;
            public static Modules.Softplus Softplus(double beta = 1, double threshold = 20) => throw null!;
            public static Modules.Softshrink Softshrink(double lambda = 0.5) => throw null!;
            public static Modules.Softsign Softsign() => throw null!;
            public static Modules.Softsign Softsign(bool inplace) => throw null!;
            public static Modules.Tanh Tanh() => throw null!;
            public static Modules.Tanh Tanh(bool inplace = false) => throw null!;
            public static Modules.Tanhshrink Tanhshrink() => throw null!;
            public static Modules.Tanhshrink Tanhshrink(bool inplace = false) => throw null!;
            public static Modules.Threshold Threshold(double threshold, double value, bool inplace = false) => throw null!;
#nullable enable
            public static Modules.Transformer Transformer(long d_model = 512, long nhead = 8, long num_encoder_layers = 6, long num_decoder_layers = 6, long dim_feedforward = 2048, double dropout = 0.1, torch.nn.Activations activation = torch.nn.Activations.ReLU) => throw null!;
#nullable disable
            public static Modules.TransformerDecoder TransformerDecoder(Modules.TransformerDecoderLayer decoder_layer, long num_layers) => throw null!;
            public static Modules.TransformerDecoderLayer TransformerDecoderLayer(long d_model = 512, long nhead = 8, long dim_feedforward = 2048, double dropout = 0.1, torch.nn.Activations activation = torch.nn.Activations.ReLU) => throw null!;
            public static Modules.TransformerEncoder TransformerEncoder(Modules.TransformerEncoderLayer encoder_layer, long num_layers) => throw null!;
            public static Modules.TransformerEncoderLayer TransformerEncoderLayer(long d_model = 512, long nhead = 8, long dim_feedforward = 2048, double dropout = 0.1, torch.nn.Activations activation = torch.nn.Activations.ReLU) => throw null!;
#nullable enable
            public static Modules.TripletMarginLoss TripletMarginLoss(double margin = 1, long p = 2, double eps = 1E-06, bool swap = false, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
            public static Modules.TripletMarginWithDistanceLoss TripletMarginWithDistanceLoss(System.Func<torch.Tensor, torch.Tensor, torch.Tensor>? distance = null, double margin = 1, bool swap = false, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
#nullable disable
            public static Modules.Unflatten Unflatten(long dim, long[] unflattened_size) => throw null!;
#nullable enable
            public static Modules.Unfold Unfold((long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) => throw null!;
            public static Modules.Unfold Unfold(long kernel_size, long dilation = 1, long padding = 0, long stride = 1) => throw null!;
            public static Modules.Upsample Upsample(long[]? size = null, double[]? scale_factor = null, torch.UpsampleMode mode = torch.UpsampleMode.Nearest, bool? align_corners = null, bool? recompute_scale_factor = null) => throw null!;
#nullable disable
            public static Modules.ZeroPad2d ZeroPad2d((long, long, long, long) padding) => throw null!;
            public static Modules.ZeroPad2d ZeroPad2d(long padding) => throw null!;
            public enum Activations
            {
                ReLU = 0,
                GELU = 1,
            }
            public class HookableModule<TPreHook, TPostHook> : torch.nn.Module
            {
                internal HookableModule(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                protected HookableModule(nint handle, nint boxedHandle) : base(default(ReferenceOnly)) { }
#nullable enable
                protected HookableModule(string name) : base(default(ReferenceOnly)) { }
                protected System.Collections.Generic.Dictionary<string, System.Action<torch.nn.Module>> module_post_hooks;
                protected System.Collections.Generic.Dictionary<string, System.Action<torch.nn.Module>> module_pre_hooks;
                protected System.Collections.Generic.Dictionary<string, TPostHook> post_hooks;
                protected System.Collections.Generic.Dictionary<string, TPreHook> pre_hooks;
                public torch.nn.HookableModule<TPreHook, TPostHook>.HookRemover register_forward_hook(System.Action<torch.nn.Module> hook) => throw null!;
                public torch.nn.HookableModule<TPreHook, TPostHook>.HookRemover register_forward_hook(TPostHook hook) => throw null!;
                public torch.nn.HookableModule<TPreHook, TPostHook>.HookRemover register_forward_pre_hook(System.Action<torch.nn.Module> hook) => throw null!;
                public torch.nn.HookableModule<TPreHook, TPostHook>.HookRemover register_forward_pre_hook(TPreHook hook) => throw null!;
#nullable disable
                public class HookRemover
                {
                    internal HookRemover(ReferenceOnly _) { }
#nullable enable
                    public HookRemover(torch.nn.HookableModule<TPreHook, TPostHook> module, string key) { }
#nullable disable
                    public void remove() => throw null!;
                }
            }
            public interface IModule<T, TResult>
            {
                TResult call(T input1);
            }
            public interface IModule<T1, T2, TResult>
            {
                TResult call(T1 input1, T2 input2);
            }
            public interface IModule<T1, T2, T3, TResult>
            {
                TResult call(T1 input1, T2 input2, T3 input3);
            }
            public interface IModule<T1, T2, T3, T4, TResult>
            {
                TResult call(T1 input1, T2 input2, T3 input3, T4 input4);
            }
            public interface IModule<T1, T2, T3, T4, T5, TResult>
            {
                TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);
            }
            public interface IModule<T1, T2, T3, T4, T5, T6, TResult>
            {
                TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);
            }
            public class Module : System.IDisposable
            {
                internal Module(ReferenceOnly _) { }
#nullable enable
                protected Module(string name) { }
#nullable disable
                protected void ClearModules() => throw null!;
#nullable enable
                protected void ConditionallyRegisterBuffer(string name, torch.Tensor? value, bool persistent = true) => throw null!;
                protected void ConditionallyRegisterParameter(string name, Modules.Parameter? value) => throw null!;
                protected void ConditionallyRegisterParameter(string name, torch.Tensor value) => throw null!;
                public static torch.nn.Module Create<T>(string path) where T : torch.nn.Module, new() => throw null!;
#nullable disable
                protected virtual void Dispose(bool disposing) => throw null!;
                public void Dispose() => throw null!;
#nullable enable
                protected static (torch.Device device, torch.ScalarType dtype) GetDefaultDeviceAndType(torch.Device? device = null, torch.ScalarType? dtype = null) => throw null!;
                public virtual string GetName() => throw null!;
#nullable disable
                protected virtual void RegisterComponents() => throw null!;
#nullable enable
                protected static bool ReplaceBuffer(torch.ScalarType? dtype, torch.Device? device, torch.Tensor buffer, out torch.Tensor? result) => throw null!;
                protected static bool ReplaceParameter(torch.ScalarType? dtype, torch.Device? device, Modules.Parameter param, out Modules.Parameter? p) => throw null!;
#nullable disable
                protected int _deviceIndex;
                protected DeviceType _deviceType;
#nullable enable
                protected Utils.OrderedDict<string, (torch.Tensor, bool)> _internal_buffers;
                protected Utils.OrderedDict<string, Modules.Parameter> _internal_params;
                protected Utils.OrderedDict<string, torch.nn.Module> _internal_submodules;
                protected virtual (string name, torch.Tensor buffer)[] _named_buffers() => throw null!;
                protected virtual (string name, Modules.Parameter parameter)[] _named_parameters() => throw null!;
                protected virtual Modules.Parameter[] _parameters(bool recurse = true) => throw null!;
                protected internal virtual torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
                protected internal virtual torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
                protected internal virtual torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
                public torch.nn.Module _to(torch.Tensor other, bool non_blocking) => throw null!;
                protected virtual void _toEpilog(torch.ScalarType? dtype, torch.Device? device, bool non_blocking) => throw null!;
#nullable disable
                protected void _toEpilog(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
#nullable enable
                protected void _toEpilog(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
#nullable disable
                protected void _toEpilog(torch.ScalarType dtype, bool non_blocking) => throw null!;
#nullable enable
                public void add_module(string name, torch.nn.Module module) => throw null!;
                public virtual torch.nn.Module apply(System.Action<torch.nn.Module> fn) => throw null!;
                public virtual System.Collections.Generic.IEnumerable<torch.Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) => throw null!;
                public virtual System.Collections.Generic.IEnumerable<torch.nn.Module> children() => throw null!;
#nullable disable
                public virtual void eval() => throw null!;
#nullable enable
                public virtual torch.Tensor? get_buffer(string target) => throw null!;
                public virtual Modules.Parameter? get_parameter(string target) => throw null!;
                public virtual bool has_buffer(string target) => throw null!;
                public virtual bool has_parameter(string target) => throw null!;
                public torch.nn.Module load(System.IO.Stream stream, bool strict = true, System.Collections.Generic.IList<string>? skip = null, System.Collections.Generic.Dictionary<string, bool>? loadedParameters = null) => throw null!;
                public virtual torch.nn.Module load(System.IO.BinaryReader reader, bool strict = true, System.Collections.Generic.IList<string>? skip = null, System.Collections.Generic.Dictionary<string, bool>? loadedParameters = null) => throw null!;
                public virtual torch.nn.Module load(string location, bool strict = true, System.Collections.Generic.IList<string>? skip = null, System.Collections.Generic.Dictionary<string, bool>? loadedParameters = null) => throw null!;
                public virtual (System.Collections.Generic.IList<string> missing_keys, System.Collections.Generic.IList<string> unexpected_keyes) load_state_dict(System.Collections.Generic.Dictionary<string, torch.Tensor> source, bool strict = true, System.Collections.Generic.IList<string>? skip = null) => throw null!;
                public virtual System.Collections.Generic.IEnumerable<torch.nn.Module> modules() => throw null!;
                protected string? name;
                public virtual System.Collections.Generic.IEnumerable<(string name, torch.Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true) => throw null!;
                public virtual System.Collections.Generic.IEnumerable<(string name, torch.nn.Module module)> named_children() => throw null!;
                public virtual System.Collections.Generic.IEnumerable<(string name, torch.nn.Module module)> named_modules() => throw null!;
                public virtual System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> named_parameters(bool recurse = true) => throw null!;
                public virtual System.Collections.Generic.IEnumerable<Modules.Parameter> parameters(bool recurse = true) => throw null!;
                public virtual void register_buffer(string name, torch.Tensor tensor, bool persistent = true) => throw null!;
                public virtual void register_module(string name, torch.nn.Module submodule) => throw null!;
                public virtual void register_parameter(string name, Modules.Parameter param) => throw null!;
                public torch.nn.Module save(System.IO.BinaryWriter writer, System.Collections.Generic.IList<string>? skip = null) => throw null!;
                public torch.nn.Module save(System.IO.Stream stream, System.Collections.Generic.IList<string>? skip = null) => throw null!;
                public torch.nn.Module save(string location, System.Collections.Generic.IList<string>? skip = null) => throw null!;
                public static void save_state_dict(System.IO.BinaryWriter writer, System.Collections.Generic.Dictionary<string, torch.Tensor> sd, System.Collections.Generic.IList<string>? skip = null) => throw null!;
                public virtual System.Collections.Generic.Dictionary<string, torch.Tensor> state_dict(System.Collections.Generic.Dictionary<string, torch.Tensor>? destination = null, string? prefix = null) => throw null!;
#nullable disable
                public virtual void train(bool train = true) => throw null!;
                public virtual bool training { get => throw null!; }
                public virtual void zero_grad(bool set_to_none = true) => throw null!;
                protected internal sealed class HType : System.Runtime.InteropServices.SafeHandle
                {
                    internal HType(ReferenceOnly _) : base(default!, default!) { }
#nullable enable
                    public HType(nint preexistingHandle, bool ownsHandle, System.Action<torch.nn.Module.HType>? dispose = null) : base(default!, default!) { }
#nullable disable
                    protected override void Dispose(bool disposing) => throw null!;
                    public override bool IsInvalid { get => throw null!; }
                    protected override bool ReleaseHandle() => throw null!;
                }
            }
            public abstract class Module<T, TResult> : torch.nn.HookableModule<System.Func<torch.nn.Module<T, TResult>, T, T>, System.Func<torch.nn.Module<T, TResult>, T, TResult, TResult>>, torch.nn.IModule<T, TResult>
            {
                internal Module(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                protected Module(nint handle, nint boxedHandle) : base(default(ReferenceOnly)) { }
#nullable enable
                protected Module(string name) : base(default(ReferenceOnly)) { }
#nullable disable
                public TResult call(T input) => throw null!;
                public abstract TResult forward(T input);
            }
            public abstract class Module<T1, T2, TResult> : torch.nn.HookableModule<System.Func<torch.nn.Module<T1, T2, TResult>, T1, T2, (T1, T2)?>, System.Func<torch.nn.Module<T1, T2, TResult>, T1, T2, TResult, TResult>>, torch.nn.IModule<T1, T2, TResult>
            {
                internal Module(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                protected Module(nint handle, nint boxedHandle) : base(default(ReferenceOnly)) { }
#nullable enable
                protected Module(string name) : base(default(ReferenceOnly)) { }
#nullable disable
                public TResult call(T1 input1, T2 input2) => throw null!;
                public abstract TResult forward(T1 input1, T2 input2);
            }
            public abstract class Module<T1, T2, T3, TResult> : torch.nn.HookableModule<System.Func<torch.nn.Module<T1, T2, T3, TResult>, T1, T2, T3, (T1, T2, T3)?>, System.Func<torch.nn.Module<T1, T2, T3, TResult>, T1, T2, T3, TResult, TResult>>, torch.nn.IModule<T1, T2, T3, TResult>
            {
                internal Module(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                protected Module(nint handle, nint boxedHandle) : base(default(ReferenceOnly)) { }
#nullable enable
                protected Module(string name) : base(default(ReferenceOnly)) { }
#nullable disable
                public TResult call(T1 input1, T2 input2, T3 input3) => throw null!;
                public abstract TResult forward(T1 input1, T2 input2, T3 input3);
            }
            public abstract class Module<T1, T2, T3, T4, TResult> : torch.nn.HookableModule<System.Func<torch.nn.Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, (T1, T2, T3, T4)?>, System.Func<torch.nn.Module<T1, T2, T3, T4, TResult>, T1, T2, T3, T4, TResult, TResult>>, torch.nn.IModule<T1, T2, T3, T4, TResult>
            {
                internal Module(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                protected Module(nint handle, nint boxedHandle) : base(default(ReferenceOnly)) { }
#nullable enable
                protected Module(string name) : base(default(ReferenceOnly)) { }
#nullable disable
                public TResult call(T1 input1, T2 input2, T3 input3, T4 input4) => throw null!;
                public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4);
            }
            public abstract class Module<T1, T2, T3, T4, T5, TResult> : torch.nn.HookableModule<System.Func<torch.nn.Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)?>, System.Func<torch.nn.Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, TResult, TResult>>, torch.nn.IModule<T1, T2, T3, T4, T5, TResult>
            {
                internal Module(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                protected Module(nint handle, nint boxedHandle) : base(default(ReferenceOnly)) { }
#nullable enable
                protected Module(string name) : base(default(ReferenceOnly)) { }
#nullable disable
                public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5) => throw null!;
                public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);
            }
            public abstract class Module<T1, T2, T3, T4, T5, T6, TResult> : torch.nn.HookableModule<System.Func<torch.nn.Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, (T1, T2, T3, T4, T5, T6)?>, System.Func<torch.nn.Module<T1, T2, T3, T4, T5, T6, TResult>, T1, T2, T3, T4, T5, T6, TResult, TResult>>, torch.nn.IModule<T1, T2, T3, T4, T5, T6, TResult>
            {
                internal Module(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                protected Module(nint handle, nint boxedHandle) : base(default(ReferenceOnly)) { }
#nullable enable
                protected Module(string name) : base(default(ReferenceOnly)) { }
#nullable disable
                public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6) => throw null!;
                public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);
            }
            public enum NonLinearities
            {
                ReLU = 0,
                Tanh = 1,
            }
            public enum Reduction : long
            {
                None = 0,
                Mean = 1,
                Sum = 2,
            }
            public static class functional
            {
                [System.Obsolete] public static torch.Tensor Hardshrink(torch.Tensor x, double lambda = 0.5) => throw null!;
                [System.Obsolete] public static torch.Tensor Hardtanh(torch.Tensor x, double min_val = -1, double max_val = 1, bool inplace = false) => throw null!;
                [System.Obsolete] public static torch.Tensor Mish(torch.Tensor x) => throw null!;
                [System.Obsolete] public static torch.Tensor SiLU(torch.Tensor x, bool inplace = false) => throw null!;
                [System.Obsolete] public static torch.Tensor Softshrink(torch.Tensor x, double lambda = 0.5) => throw null!;
                [System.Obsolete] public static torch.Tensor Softsign(torch.Tensor x) => throw null!;
                [System.Obsolete] public static torch.Tensor Tanhshrink(torch.Tensor x) => throw null!;
                [System.Obsolete] public static torch.Tensor Threshold(torch.Tensor x, double threshold, double value, bool inplace = false) => throw null!;
                public static torch.Tensor adaptive_avg_pool1d(torch.Tensor input, long output_size) => throw null!;
                public static torch.Tensor adaptive_avg_pool2d(torch.Tensor input, (long, long) output_size) => throw null!;
                public static torch.Tensor adaptive_avg_pool2d(torch.Tensor input, long output_size) => throw null!;
                public static torch.Tensor adaptive_avg_pool2d(torch.Tensor input, long[] output_size) => throw null!;
                public static torch.Tensor adaptive_avg_pool3d(torch.Tensor input, (long, long, long) output_size) => throw null!;
                public static torch.Tensor adaptive_avg_pool3d(torch.Tensor input, long output_size) => throw null!;
                public static torch.Tensor adaptive_avg_pool3d(torch.Tensor input, long[] output_size) => throw null!;
                public static torch.Tensor adaptive_avg_pool3d_backward(torch.Tensor gradInput, torch.Tensor gradOutput, torch.Tensor originalInput) => throw null!;
                public static torch.Tensor adaptive_max_pool1d(torch.Tensor input, long output_size) => throw null!;
                public static (torch.Tensor Values, torch.Tensor Indices) adaptive_max_pool1d_with_indices(torch.Tensor input, long output_size) => throw null!;
                public static torch.Tensor adaptive_max_pool2d(torch.Tensor input, long[] output_size) => throw null!;
                public static (torch.Tensor Values, torch.Tensor Indices) adaptive_max_pool2d_with_indices(torch.Tensor input, long[] output_size) => throw null!;
                public static torch.Tensor adaptive_max_pool3d(torch.Tensor input, long[] output_size) => throw null!;
                public static (torch.Tensor Values, torch.Tensor Indices) adaptive_max_pool3d_with_indices(torch.Tensor input, long[] output_size) => throw null!;
#nullable enable
                public static torch.Tensor affine_grid(torch.Tensor theta, long[]? size = null, bool align_corners = false) => throw null!;
#nullable disable
                public static torch.Tensor alpha_dropout(torch.Tensor input, double p = 0.5, bool training = false, bool inplace = false) => throw null!;
                public static torch.Tensor avg_pool1d(torch.Tensor input, long kernel_size, long? stride = null, long? padding = null, bool ceil_mode = false, bool count_include_pad = true) => throw null!;
                public static torch.Tensor avg_pool2d(torch.Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => throw null!;
                public static torch.Tensor avg_pool2d(torch.Tensor input, long kernel_size, long? stride = null, long padding = 0, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => throw null!;
                public static torch.Tensor avg_pool2d(torch.Tensor input, long[] kernel_size, long[] stride = null, long[] padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => throw null!;
                public static torch.Tensor avg_pool2d_backward(torch.Tensor input, torch.Tensor originalInput, long[] kernel_sizes, long[] strides = null, long[] paddings = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => throw null!;
                public static torch.Tensor avg_pool3d(torch.Tensor input, long[] kernel_size, long[] stride = null, long[] padding = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => throw null!;
                public static torch.Tensor avg_pool3d_backward(torch.Tensor input, torch.Tensor originalInput, long[] kernel_sizes, long[] strides = null, long[] paddings = null, bool ceil_mode = false, bool count_include_pad = true, long? divisor_override = null) => throw null!;
#nullable enable
                public static torch.Tensor batch_norm(torch.Tensor input, torch.Tensor? running_mean, torch.Tensor? running_var, torch.Tensor? weight = null, torch.Tensor? bias = null, bool training = false, double momentum = 0.1, double eps = 1E-05) => throw null!;
                public static torch.Tensor bilinear(torch.Tensor input1, torch.Tensor input2, torch.Tensor weight, torch.Tensor? bias = null) => throw null!;
                public static torch.Tensor binary_cross_entropy(torch.Tensor input, torch.Tensor target, torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
                public static torch.Tensor binary_cross_entropy_with_logits(torch.Tensor input, torch.Tensor target, torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean, torch.Tensor? pos_weights = null) => throw null!;
#nullable disable
                public static torch.Tensor celu(torch.Tensor x, double alpha, bool inplace = false) => throw null!;
#nullable enable
                public static torch.Tensor conv1d(torch.Tensor input, torch.Tensor weight, torch.Tensor? bias = null, long? stride = null, long? padding = null, long? dilation = null, long groups = 1) => throw null!;
                public static torch.Tensor conv1d_padding(torch.Tensor input, torch.Tensor weight, torch.Tensor? bias = null, long? stride = null, Padding padding = Padding.Valid, long? dilation = null, long groups = 1) => throw null!;
                public static torch.Tensor conv2d(torch.Tensor input, torch.Tensor weight, torch.Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1) => throw null!;
                public static torch.Tensor conv2d_padding(torch.Tensor input, torch.Tensor weight, torch.Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid, long[]? dilation = null, long groups = 1) => throw null!;
                public static torch.Tensor conv3d(torch.Tensor input, torch.Tensor weight, torch.Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? dilation = null, long groups = 1) => throw null!;
                public static torch.Tensor conv3d_padding(torch.Tensor input, torch.Tensor weight, torch.Tensor? bias = null, long[]? strides = null, Padding padding = Padding.Valid, long[]? dilation = null, long groups = 1) => throw null!;
                public static torch.Tensor conv_transpose1d(torch.Tensor input, torch.Tensor weight, torch.Tensor? bias = null, long? stride = null, long? padding = null, long? output_padding = null, long? dilation = null, long groups = 1) => throw null!;
                public static torch.Tensor conv_transpose2d(torch.Tensor input, torch.Tensor weight, torch.Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? output_padding = null, long[]? dilation = null, long groups = 1) => throw null!;
                public static torch.Tensor conv_transpose3d(torch.Tensor input, torch.Tensor weight, torch.Tensor? bias = null, long[]? strides = null, long[]? padding = null, long[]? output_padding = null, long[]? dilation = null, long groups = 1) => throw null!;
                public static torch.Tensor cosine_embedding_loss(torch.Tensor input1, torch.Tensor input2, torch.Tensor target, double margin = 0, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
#nullable disable
                public static torch.Tensor cosine_similarity(torch.Tensor x1, torch.Tensor x2, long dim = 1, double eps = 1E-08) => throw null!;
#nullable enable
                public static torch.Tensor cross_entropy(torch.Tensor input, torch.Tensor target, torch.Tensor? weight = null, long ignore_index = -100, torch.nn.Reduction reduction = torch.nn.Reduction.Mean, double label_smoothing = 0) => throw null!;
                public static torch.Tensor ctc_loss(torch.Tensor log_probs, torch.Tensor targets, torch.Tensor input_lengths, torch.Tensor target_lengths, long blank = 0, bool zero_infinity = false, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
#nullable disable
                public static torch.Tensor dropout(torch.Tensor input, double p = 0.5, bool training = true, bool inplace = false) => throw null!;
                public static torch.Tensor dropout1d(torch.Tensor input, double p = 0.5, bool training = true, bool inplace = false) => throw null!;
                public static torch.Tensor dropout2d(torch.Tensor input, double p = 0.5, bool training = true, bool inplace = false) => throw null!;
                public static torch.Tensor dropout3d(torch.Tensor input, double p = 0.5, bool training = true, bool inplace = false) => throw null!;
                public static torch.Tensor elu(torch.Tensor x, double alpha, bool inplace = false) => throw null!;
                public static torch.Tensor feature_alpha_dropout(torch.Tensor input, double p = 0.5, bool training = false, bool inplace = false) => throw null!;
#nullable enable
                public static torch.Tensor fold(torch.Tensor input, (long, long) output_size, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) => throw null!;
                public static torch.Tensor fold(torch.Tensor input, long output_size, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) => throw null!;
#nullable disable
                public static torch.Tensor fractional_max_pool2d(torch.Tensor input, (long, long) kernel_size, (long, long)? output_size = null, (double, double)? output_ratio = null) => throw null!;
                public static torch.Tensor fractional_max_pool2d(torch.Tensor input, long kernel_size, long? output_size = null, double? output_ratio = null) => throw null!;
                public static torch.Tensor fractional_max_pool2d(torch.Tensor input, long[] kernel_size, long[] output_size = null, double[] output_ratio = null) => throw null!;
                public static (torch.Tensor Values, torch.Tensor Indices) fractional_max_pool2d_with_indices(torch.Tensor input, (long, long) kernel_size, (long, long)? output_size = null, (double, double)? output_ratio = null) => throw null!;
                public static (torch.Tensor Values, torch.Tensor Indices) fractional_max_pool2d_with_indices(torch.Tensor input, long kernel_size, long? output_size = null, double? output_ratio = null) => throw null!;
                public static (torch.Tensor Values, torch.Tensor Indices) fractional_max_pool2d_with_indices(torch.Tensor input, long[] kernel_size, long[] output_size = null, double[] output_ratio = null) => throw null!;
                public static torch.Tensor fractional_max_pool3d(torch.Tensor input, (long, long, long) kernel_size, (long, long, long)? output_size = null, (double, double, double)? output_ratio = null) => throw null!;
                public static torch.Tensor fractional_max_pool3d(torch.Tensor input, long kernel_size, long? output_size = null, double? output_ratio = null) => throw null!;
                public static torch.Tensor fractional_max_pool3d(torch.Tensor input, long[] kernel_size, long[] output_size = null, double[] output_ratio = null) => throw null!;
                public static (torch.Tensor Values, torch.Tensor Indices) fractional_max_pool3d_with_indices(torch.Tensor input, (long, long, long) kernel_size, (long, long, long)? output_size = null, (double, double, double)? output_ratio = null) => throw null!;
                public static (torch.Tensor Values, torch.Tensor Indices) fractional_max_pool3d_with_indices(torch.Tensor input, long kernel_size, long? output_size = null, double? output_ratio = null) => throw null!;
                public static (torch.Tensor Values, torch.Tensor Indices) fractional_max_pool3d_with_indices(torch.Tensor input, long[] kernel_size, long[] output_size = null, double[] output_ratio = null) => throw null!;
#nullable enable
                public static torch.Tensor gaussian_nll_loss(torch.Tensor input, torch.Tensor target, torch.Tensor variance, bool full = false, float eps = 1E-06F, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
#nullable disable
                public static torch.Tensor gelu(torch.Tensor x) => throw null!;
                public static torch.Tensor gelu(torch.Tensor x, Modules.GELU.Approximate approximate, bool inplace = false) => throw null!;
                public static torch.Tensor gelu(torch.Tensor x, bool inplace) => throw null!;
                public static torch.Tensor glu(torch.Tensor input, long dim = -1) => throw null!;
#nullable enable
                public static torch.Tensor grid_sample(torch.Tensor input, torch.Tensor grid, torch.GridSampleMode mode = torch.GridSampleMode.Bilinear, torch.GridSamplePaddingMode padding_mode = torch.GridSamplePaddingMode.Zeros, bool? align_corners = null) => throw null!;
                public static torch.Tensor group_norm(torch.Tensor input, long num_groups, torch.Tensor? weight = null, torch.Tensor? bias = null, double eps = 1E-05) => throw null!;
#nullable disable
                public static torch.Tensor hardshrink(torch.Tensor x, double lambda = 0.5) => throw null!;
                public static torch.Tensor hardsigmoid(torch.Tensor input, bool inplace = false) => throw null!;
                public static torch.Tensor hardswish(torch.Tensor input, bool inplace = false) => throw null!;
                public static torch.Tensor hardtanh(torch.Tensor x, double min_val = -1, double max_val = 1, bool inplace = false) => throw null!;
#nullable enable
                public static torch.Tensor hinge_embedding_loss(torch.Tensor input, torch.Tensor target, double margin = 0, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
                public static torch.Tensor huber_loss(torch.Tensor input, torch.Tensor target, double delta = 1, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
                public static torch.Tensor instance_norm(torch.Tensor input, torch.Tensor? running_mean = null, torch.Tensor? running_var = null, torch.Tensor? weight = null, torch.Tensor? bias = null, bool use_input_stats = true, double momentum = 0.1, double eps = 1E-05) => throw null!;
                public static torch.Tensor interpolate(torch.Tensor x, long[]? size = null, double[]? scale_factor = null, torch.InterpolationMode mode = torch.InterpolationMode.Nearest, bool? align_corners = null, bool recompute_scale_factor = false, bool antialias = false) => throw null!;
                public static torch.Tensor kl_div(torch.Tensor input, torch.Tensor target, bool log_target = true, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
                public static torch.Tensor l1_loss(torch.Tensor input, torch.Tensor target, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
                public static torch.Tensor layer_norm(torch.Tensor input, long[] normalized_shape, torch.Tensor? weight = null, torch.Tensor? bias = null, double eps = 1E-05) => throw null!;
#nullable disable
                public static torch.Tensor leaky_relu(torch.Tensor input, double negative_slope = 0.01, bool inplace = false) => throw null!;
#nullable enable
                public static torch.Tensor linear(torch.Tensor input, torch.Tensor weights, torch.Tensor? bias = null) => throw null!;
#nullable disable
                public static torch.Tensor local_response_norm(torch.Tensor input, long size, double alpha = 0.0001, double beta = 0.75, double k = 1) => throw null!;
                public static torch.Tensor log_softmax(torch.Tensor x, long dim) => throw null!;
                public static torch.Tensor logsigmoid(torch.Tensor x) => throw null!;
                public static torch.Tensor lp_pool1d(torch.Tensor input, double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) => throw null!;
                public static torch.Tensor lp_pool2d(torch.Tensor input, double norm_type, long kernel_size, long? stride = null, bool ceil_mode = false) => throw null!;
                public static torch.Tensor lp_pool2d(torch.Tensor input, double norm_type, long[] kernel_size, long[] stride = null, bool ceil_mode = false) => throw null!;
#nullable enable
                public static torch.Tensor margin_ranking_loss(torch.Tensor input1, torch.Tensor input2, torch.Tensor target, double margin = 0, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
#nullable disable
                public static torch.Tensor max_pool1d(torch.Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) => throw null!;
                public static (torch.Tensor output, torch.Tensor indices) max_pool1d_with_indices(torch.Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) => throw null!;
                public static torch.Tensor max_pool2d(torch.Tensor input, (long, long) kernel_size, (long, long)? stride = null, (long, long)? padding = null, (long, long)? dilation = null, bool ceil_mode = false) => throw null!;
                public static torch.Tensor max_pool2d(torch.Tensor input, long kernel_size, long? stride = null, long? padding = null, long? dilation = null, bool ceil_mode = false) => throw null!;
                public static torch.Tensor max_pool2d(torch.Tensor input, long[] kernel_size, long[] strides = null, long[] padding = null, long[] dilation = null, bool ceil_mode = false) => throw null!;
                public static (torch.Tensor output, torch.Tensor indices) max_pool2d_with_indices(torch.Tensor input, long[] kernel_size, long[] strides = null, long[] padding = null, long[] dilation = null, bool ceil_mode = false) => throw null!;
                public static torch.Tensor max_pool3d(torch.Tensor input, long[] kernel_size, long[] strides = null, long[] padding = null, long[] dilation = null, bool ceil_mode = false) => throw null!;
                public static (torch.Tensor output, torch.Tensor indices) max_pool3d_with_indices(torch.Tensor input, long[] kernel_size, long[] strides = null, long[] padding = null, long[] dilation = null, bool ceil_mode = false) => throw null!;
                public static torch.Tensor max_unpool1d(torch.Tensor input, torch.Tensor indices, long kernel_size, long? stride = null, long? padding = null, long[] output_size = null) => throw null!;
                public static torch.Tensor max_unpool2d(torch.Tensor input, torch.Tensor indices, long[] kernel_size, long[] stride = null, long[] padding = null, long[] output_size = null) => throw null!;
                public static torch.Tensor max_unpool3d(torch.Tensor input, torch.Tensor indices, long[] kernel_size, long[] stride = null, long[] padding = null, long[] output_size = null) => throw null!;
                public static torch.Tensor mish(torch.Tensor x, bool inplace = false) => throw null!;
#nullable enable
                public static torch.Tensor mse_loss(torch.Tensor input, torch.Tensor target, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
                public static torch.Tensor multi_label_margin_loss(torch.Tensor input, torch.Tensor target, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
                public static torch.Tensor multi_margin_loss(torch.Tensor input, torch.Tensor target, int p = 1, double margin = 1, torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
                public static torch.Tensor multilabel_soft_margin_loss(torch.Tensor input, torch.Tensor target, torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
                public static torch.Tensor nll_loss(torch.Tensor input, torch.Tensor target, torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
                public static torch.Tensor normalize(torch.Tensor input, double p = 2, long dim = 1, double eps = 1E-12) => throw null!;
#nullable disable
                public static torch.Tensor one_hot(torch.Tensor x, long num_classes = -1) => throw null!;
#nullable enable
                public static torch.Tensor pad(torch.Tensor input, (long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => throw null!;
                public static torch.Tensor pad(torch.Tensor input, (long, long, long, long) pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => throw null!;
                public static torch.Tensor pad(torch.Tensor input, System.ReadOnlySpan<long> pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => throw null!;
                public static torch.Tensor pad(torch.Tensor input, long pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => throw null!;
                public static torch.Tensor pad(torch.Tensor input, long[] pad, PaddingModes mode = PaddingModes.Constant, double value = 0) => throw null!;
#nullable disable
                public static torch.Tensor pairwise_distance(torch.Tensor input1, torch.Tensor input2, double p = 2, double eps = 1E-06, bool keepdim = false) => throw null!;
                public static torch.Tensor pixel_shuffle(torch.Tensor input, long upscale_factor) => throw null!;
                public static torch.Tensor pixel_unshuffle(torch.Tensor input, long downscale_factor) => throw null!;
#nullable enable
                public static torch.Tensor poisson_nll_loss(torch.Tensor input, torch.Tensor target, bool log_input = true, bool full = false, float eps = 1E-08F, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
                public static torch.Tensor prelu(torch.Tensor input, torch.Tensor weight) => throw null!;
#nullable disable
                public static torch.Tensor relu(torch.Tensor x, bool inplace = false) => throw null!;
                public static torch.Tensor relu6(torch.Tensor x, bool inplace = false) => throw null!;
                public static torch.Tensor rrelu(torch.Tensor x, double lower = 0.125, double upper = 0.3333333333333333, bool inplace = false) => throw null!;
#nullable enable
                public static torch.Tensor scaled_dot_product_attention(torch.Tensor query, torch.Tensor key, torch.Tensor value, torch.Tensor? attn_mask = null, double p = 0, bool is_casual = false) => throw null!;
#nullable disable
                public static torch.Tensor selu(torch.Tensor x, bool inplace = false) => throw null!;
                public static torch.Tensor sigmoid(torch.Tensor x) => throw null!;
                public static torch.Tensor sigmoid(torch.Tensor x, bool inplace) => throw null!;
                public static torch.Tensor silu(torch.Tensor x, bool inplace = false) => throw null!;
#nullable enable
                public static torch.Tensor smooth_l1_loss(torch.Tensor input, torch.Tensor target, torch.nn.Reduction reduction = torch.nn.Reduction.Mean, double beta = 1) => throw null!;
                public static torch.Tensor soft_margin_loss(torch.Tensor input, torch.Tensor target, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
#nullable disable
                public static torch.Tensor softmax(torch.Tensor input, long dim, torch.ScalarType? dtype = null) => throw null!;
                public static torch.Tensor softmax2d(torch.Tensor x) => throw null!;
                public static torch.Tensor softmin(torch.Tensor x, long dim) => throw null!;
                public static torch.Tensor softplus(torch.Tensor x, double beta = 1, double threshold = 20) => throw null!;
                public static torch.Tensor softshrink(torch.Tensor x, double lambda = 0.5) => throw null!;
                public static torch.Tensor softsign(torch.Tensor x, bool inplace = false) => throw null!;
                public static torch.Tensor tanh(torch.Tensor x, bool inplace = false) => throw null!;
                public static torch.Tensor tanhshrink(torch.Tensor x, bool inplace = false) => throw null!;
                public static torch.Tensor threshold(torch.Tensor x, double threshold, double value, bool inplace = false) => throw null!;
#nullable enable
                public static torch.Tensor triplet_margin_loss(torch.Tensor anchor, torch.Tensor positive, torch.Tensor negative, double margin = 1, long p = 2, double eps = 1E-06, bool swap = false, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
                public static torch.Tensor triplet_margin_with_distance_loss(torch.Tensor anchor, torch.Tensor positive, torch.Tensor negative, System.Func<torch.Tensor, torch.Tensor, torch.Tensor>? distance = null, double margin = 1, bool swap = false, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) => throw null!;
                public static torch.Tensor unfold(torch.Tensor input, (long, long) kernel_size, (long, long)? dilation = null, (long, long)? padding = null, (long, long)? stride = null) => throw null!;
                public static torch.Tensor unfold(torch.Tensor input, long kernel_size, long dilation = 1, long padding = 0, long stride = 1) => throw null!;
                public static torch.Tensor upsample(torch.Tensor input, long[]? size = null, double[]? scale_factor = null, torch.UpsampleMode mode = torch.UpsampleMode.Nearest, bool align_corners = false) => throw null!;
                public static torch.Tensor upsample_bilinear(torch.Tensor x, long[]? size = null, double[]? scale_factor = null, bool align_corners = false) => throw null!;
                public static torch.Tensor upsample_nearest(torch.Tensor x, long[]? size = null, double[]? scale_factor = null, bool align_corners = false) => throw null!;
                public static torch.Tensor upsample_nearest1d(torch.Tensor input, long? outputSize, double? scaleFactor) => throw null!;
                public static torch.Tensor upsample_nearest1d_backward(torch.Tensor grad_output, long? outputSize, long inputSize, double? scaleFactor) => throw null!;
                public static torch.Tensor upsample_nearest2d(torch.Tensor input, long[]? outputSizes = null, double[]? scaleFactors = null) => throw null!;
                public static torch.Tensor upsample_nearest2d_backward(torch.Tensor grad_output, long[] inputSizes, long[]? outputSizes = null, double[]? scaleFactors = null) => throw null!;
                public static torch.Tensor upsample_nearest3d(torch.Tensor input, long[]? outputSizes = null, double[]? scaleFactors = null) => throw null!;
                public static torch.Tensor upsample_nearest3d_backward(torch.Tensor grad_output, long[] inputSizes, long[]? outputSizes = null, double[]? scaleFactors = null) => throw null!;
            }
#nullable disable
            public static class init
            {
                public static (long fanIn, long fanOut) CalculateFanInAndFanOut(torch.Tensor tensor) => throw null!;
                public static double calculate_gain(torch.nn.init.NonlinearityType nonlinearity, double param = 0) => throw null!;
                public static torch.Tensor constant_(torch.Tensor tensor, Scalar val) => throw null!;
                public static torch.Tensor dirac_(torch.Tensor tensor) => throw null!;
                public static torch.Tensor eye_(torch.Tensor tensor) => throw null!;
                public static torch.Tensor glorot_normal_(torch.Tensor tensor, double gain = 1) => throw null!;
                public static torch.Tensor glorot_uniform_(torch.Tensor tensor, double gain = 1) => throw null!;
                public static torch.Tensor kaiming_normal_(torch.Tensor tensor, double a = 0, torch.nn.init.FanInOut mode = torch.nn.init.FanInOut.FanIn, torch.nn.init.NonlinearityType nonlinearity = torch.nn.init.NonlinearityType.LeakyReLU) => throw null!;
                public static torch.Tensor kaiming_uniform_(torch.Tensor tensor, double a = 0, torch.nn.init.FanInOut mode = torch.nn.init.FanInOut.FanIn, torch.nn.init.NonlinearityType nonlinearity = torch.nn.init.NonlinearityType.LeakyReLU) => throw null!;
                public static torch.Tensor normal_(torch.Tensor tensor, double mean = 0, double std = 1, torch.Generator generator = null) => throw null!;
                public static torch.Tensor ones_(torch.Tensor tensor) => throw null!;
                public static torch.Tensor orthogonal_(torch.Tensor tensor, double gain = 1) => throw null!;
                public static torch.Tensor sparse_(torch.Tensor tensor, double sparsity, double std = 0.01) => throw null!;
                public static torch.Tensor trunc_normal_(torch.Tensor tensor, double mean = 0, double std = 1, double a = -2, double b = 2, torch.Generator generator = null) => throw null!;
                public static torch.Tensor uniform_(torch.Tensor tensor, double low = 0, double high = 1, torch.Generator generator = null) => throw null!;
                public static torch.Tensor xavier_normal_(torch.Tensor tensor, double gain = 1) => throw null!;
                public static torch.Tensor xavier_uniform_(torch.Tensor tensor, double gain = 1) => throw null!;
                public static torch.Tensor zeros_(torch.Tensor tensor) => throw null!;
                public enum FanInOut
                {
                    FanIn = 0,
                    FanOut = 1,
                }
                public enum NonlinearityType
                {
                    Linear = 0,
                    Conv1D = 1,
                    Conv2D = 2,
                    Conv3D = 3,
                    ConvTranspose1D = 4,
                    ConvTranspose2D = 5,
                    ConvTranspose3D = 6,
                    Sigmoid = 7,
                    Tanh = 8,
                    ReLU = 9,
                    LeakyReLU = 10,
                }
            }
            public static class utils
            {
#nullable enable
                public static double clip_grad_norm_(System.Collections.Generic.IEnumerable<Modules.Parameter> tensors, double max_norm, double norm_type = 2) => throw null!;
                public static void clip_grad_value_(System.Collections.Generic.IEnumerable<Modules.Parameter> tensors, double clip_value) => throw null!;
                public static (Modules.Parameter weight, Modules.Parameter bias) fuse_conv_bn_weights(torch.Tensor conv_w, torch.Tensor? conv_b, torch.Tensor bn_rm, torch.Tensor bn_rv, double bn_eps, torch.Tensor? bn_w, torch.Tensor? bn_b, bool transpose = false) => throw null!;
                public static Modules.Linear fuse_linear_bn_eval(Modules.Linear linear, Modules.BatchNorm bn) => throw null!;
                public static (Modules.Parameter weight, Modules.Parameter bias) fuse_linear_bn_weights(torch.Tensor linear_w, torch.Tensor? linear_b, torch.Tensor bn_rm, torch.Tensor bn_rv, double bn_eps, torch.Tensor bn_w, torch.Tensor bn_b) => throw null!;
                public static torch.Tensor parameters_to_vector(System.Collections.Generic.IEnumerable<Modules.Parameter> tensors) => throw null!;
                public static void vector_to_parameters(torch.Tensor vec, System.Collections.Generic.IEnumerable<Modules.Parameter> tensors) => throw null!;
#nullable disable
                public static class rnn
                {
                    public static torch.nn.utils.rnn.PackedSequence pack_padded_sequence(torch.Tensor input, torch.Tensor lengths, bool batch_first = false, bool enforce_sorted = true) => throw null!;
                    public static torch.nn.utils.rnn.PackedSequence pack_sequence(System.Collections.Generic.IEnumerable<torch.Tensor> sequences, bool enforce_sorted = true) => throw null!;
                    public static (torch.Tensor, torch.Tensor) pad_packed_sequence(torch.nn.utils.rnn.PackedSequence sequence, bool batch_first = false, double padding_value = 0, long? total_length = null) => throw null!;
                    public static torch.Tensor pad_sequence(System.Collections.Generic.IEnumerable<torch.Tensor> sequences, bool batch_first = false, double padding_value = 0) => throw null!;
                    public sealed class PackedSequence : System.IDisposable
                    {
                        internal PackedSequence(ReferenceOnly _) { }
#nullable enable
                        public torch.nn.utils.rnn.PackedSequence DetachFromDisposeScope() => throw null!;
#nullable disable
                        public void Dispose() => throw null!;
#nullable enable
                        public torch.nn.utils.rnn.PackedSequence MoveToOtherDisposeScope(DisposeScope? other) => throw null!;
                        public torch.nn.utils.rnn.PackedSequence MoveToOtherDisposeScope(torch.nn.utils.rnn.PackedSequence other) => throw null!;
                        public torch.nn.utils.rnn.PackedSequence MoveToOuterDisposeScope() => throw null!;
                        public readonly torch.Tensor batch_sizes;
                        public readonly torch.Tensor data;
                        public readonly torch.Tensor sorted_indices;
                        public readonly torch.Tensor unsorted_indices;
                    }
                }
            }
        }
#nullable disable
        public static class optim
        {
            public static Modules.ASGD ASGD(System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.001, double lambd = 0.0001, double alpha = 0.75, double t0 = 1000000, double weight_decay = 0, bool maximize = false) => throw null!;
            public static Modules.ASGD ASGD(System.Collections.Generic.IEnumerable<Modules.ParamGroup<Modules.ASGD.Options>> parameters, double lr = 0.001, double lambd = 0.0001, double alpha = 0.75, double t0 = 1000000, double weight_decay = 0, bool maximize = false) => throw null!;
            public static Modules.ASGD ASGD(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.001, double lambd = 0.0001, double alpha = 0.75, double t0 = 1000000, double weight_decay = 0, bool maximize = false) => throw null!;
            public static Modules.Adadelta Adadelta(System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 1, double rho = 0.9, double eps = 1E-06, double weight_decay = 0, bool maximize = false) => throw null!;
            public static Modules.Adadelta Adadelta(System.Collections.Generic.IEnumerable<Modules.Adadelta.ParamGroup> parameters, double lr = 1, double rho = 0.9, double eps = 1E-06, double weight_decay = 0, bool maximize = false) => throw null!;
            public static Modules.Adadelta Adadelta(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 1, double rho = 0.9, double eps = 1E-06, double weight_decay = 0, bool maximize = false) => throw null!;
            public static Modules.Adagrad Adagrad(System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1E-10) => throw null!;
            public static Modules.Adagrad Adagrad(System.Collections.Generic.IEnumerable<Modules.Adagrad.ParamGroup> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1E-10) => throw null!;
            public static Modules.Adagrad Adagrad(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1E-10) => throw null!;
            public static Modules.Adam Adam(System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) => throw null!;
            public static Modules.Adam Adam(System.Collections.Generic.IEnumerable<Modules.Adam.ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) => throw null!;
            public static Modules.Adam Adam(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) => throw null!;
            public static Modules.AdamW AdamW(System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) => throw null!;
            public static Modules.AdamW AdamW(System.Collections.Generic.IEnumerable<Modules.AdamW.ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) => throw null!;
            public static Modules.AdamW AdamW(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) => throw null!;
            public static Modules.Adamax Adamax(System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0) => throw null!;
            public static Modules.Adamax Adamax(System.Collections.Generic.IEnumerable<Modules.Adamax.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0) => throw null!;
            public static Modules.Adamax Adamax(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0) => throw null!;
            public static Modules.LBFGS LBFGS(System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.01, long max_iter = 20, long? max_eval = null, double tolerange_grad = 1E-05, double tolerance_change = 1E-09, long history_size = 100) => throw null!;
            public static Modules.LBFGS LBFGS(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.01, long max_iter = 20, long? max_eval = null, double tolerange_grad = 1E-05, double tolerance_change = 1E-09, long history_size = 100) => throw null!;
            public static Modules.NAdam NAdam(System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> named_parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, double momentum_decay = 0.004) => throw null!;
            public static Modules.NAdam NAdam(System.Collections.Generic.IEnumerable<Modules.NAdam.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, double momentum_decay = 0.004) => throw null!;
            public static Modules.NAdam NAdam(System.Collections.Generic.IEnumerable<Modules.Parameter> named_parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, double momentum_decay = 0.004) => throw null!;
            public static Modules.RAdam RAdam(System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0) => throw null!;
            public static Modules.RAdam RAdam(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0) => throw null!;
            public static Modules.RAdam RAdam(System.Collections.Generic.IEnumerable<Modules.RAdam.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0) => throw null!;
            public static Modules.RMSProp RMSProp(System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1E-08, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) => throw null!;
            public static Modules.RMSProp RMSProp(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1E-08, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) => throw null!;
            public static Modules.RMSProp RMSProp(System.Collections.Generic.IEnumerable<Modules.RMSProp.ParamGroup> parameters, double lr = 0.01, double alpha = 0.99, double eps = 1E-08, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) => throw null!;
            public static Modules.Rprop Rprop(System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1E-06, double max_step = 50, bool maximize = false) => throw null!;
            public static Modules.Rprop Rprop(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1E-06, double max_step = 50, bool maximize = false) => throw null!;
            public static Modules.Rprop Rprop(System.Collections.Generic.IEnumerable<Modules.Rprop.ParamGroup> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1E-06, double max_step = 50, bool maximize = false) => throw null!;
            public static Modules.SGD SGD(System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) => throw null!;
            public static Modules.SGD SGD(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) => throw null!;
            public static Modules.SGD SGD(System.Collections.Generic.IEnumerable<Modules.SGD.ParamGroup> parameters, double learningRate, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) => throw null!;
            public interface IBetas
            {
                (double, double) Betas { get; set; }
            }
            public interface ILearningRateController
            {
                double InitialLearningRate { get; set; }
                double LearningRate { get; set; }
            }
            public interface IMomentum
            {
                double Momentum { get; set; }
            }
            public abstract class Optimizer : System.IDisposable
            {
                internal Optimizer(ReferenceOnly _) { }
                protected Optimizer(nint handle) { }
                protected virtual void Dispose(bool disposing) => throw null!;
                public void Dispose() => throw null!;
                public virtual System.Collections.Generic.IEnumerable<torch.optim.ILearningRateController> ParamGroups { get => throw null!; }
                protected System.Collections.Generic.IList<Modules.ParamGroup> _parameter_groups;
                public virtual void add_param_group(Modules.ParamGroup param_group) => throw null!;
                public virtual System.Collections.Generic.IEnumerable<Modules.Parameter> parameters() => throw null!;
                public virtual torch.Tensor step(System.Func<torch.Tensor> closure = null) => throw null!;
                public virtual void zero_grad() => throw null!;
                public delegate nint LossClosure();
                public class StateDictionary
                {
                    internal StateDictionary(ReferenceOnly _) { }
                    public System.Collections.Generic.List<Modules.OptimizerOptions> Options { get => throw null!; }
                    public System.Collections.Generic.List<Modules.OptimizerState> State { get => throw null!; }
                    public System.Collections.Generic.List<System.Collections.Generic.List<int>> StateIndexRef { get => throw null!; }
                }
            }
            public static class lr_scheduler
            {
                public static torch.optim.lr_scheduler.LRScheduler ChainedLR(System.Collections.Generic.IEnumerable<torch.optim.lr_scheduler.LRScheduler> schedulers) => throw null!;
                public static torch.optim.lr_scheduler.LRScheduler ConstantLR(torch.optim.Optimizer optimizer, double factor = 0.3333333333333333, int total_iters = 5, int last_epoch = -1, bool verbose = false) => throw null!;
                public static torch.optim.lr_scheduler.LRScheduler CosineAnnealingLR(torch.optim.Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false) => throw null!;
                public static torch.optim.lr_scheduler.LRScheduler CyclicLR(torch.optim.Optimizer optimizer, System.Collections.Generic.IEnumerable<double> base_lr, System.Collections.Generic.IEnumerable<double> max_lr, int step_size_up = 2000, int step_size_down = -1, torch.optim.lr_scheduler.impl.CyclicLR.Mode mode = torch.optim.lr_scheduler.impl.CyclicLR.Mode.Triangular, double gamma = 1, System.Func<double, double> scale_fn = null, torch.optim.lr_scheduler.impl.CyclicLR.ScaleMode scale_mode = torch.optim.lr_scheduler.impl.CyclicLR.ScaleMode.Cycle, bool cycle_momentum = true, System.Collections.Generic.IEnumerable<double> base_momentum = null, System.Collections.Generic.IEnumerable<double> max_momentum = null, int last_epoch = -1, bool verbose = false) => throw null!;
                public static torch.optim.lr_scheduler.LRScheduler CyclicLR(torch.optim.Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000, int step_size_down = -1, torch.optim.lr_scheduler.impl.CyclicLR.Mode mode = torch.optim.lr_scheduler.impl.CyclicLR.Mode.Triangular, double gamma = 1, System.Func<double, double> scale_fn = null, torch.optim.lr_scheduler.impl.CyclicLR.ScaleMode scale_mode = torch.optim.lr_scheduler.impl.CyclicLR.ScaleMode.Cycle, bool cycle_momentum = true, double base_momentum = 0.8, double max_momentum = 0.9, int last_epoch = -1, bool verbose = false) => throw null!;
                public static torch.optim.lr_scheduler.LRScheduler ExponentialLR(torch.optim.Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false) => throw null!;
                public static torch.optim.lr_scheduler.LRScheduler LambdaLR(torch.optim.Optimizer optimizer, System.Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) => throw null!;
                public static torch.optim.lr_scheduler.LRScheduler LinearLR(torch.optim.Optimizer optimizer, double start_factor = 0.3333333333333333, double end_factor = 1, int total_iters = 5, int last_epoch = -1, bool verbose = false) => throw null!;
                public static torch.optim.lr_scheduler.LRScheduler MultiStepLR(torch.optim.Optimizer optimizer, System.Collections.Generic.IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false) => throw null!;
                public static torch.optim.lr_scheduler.LRScheduler MultiplicativeLR(torch.optim.Optimizer optimizer, System.Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) => throw null!;
                public static torch.optim.lr_scheduler.LRScheduler OneCycleLR(torch.optim.Optimizer optimizer, System.Collections.Generic.IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3, torch.optim.lr_scheduler.impl.OneCycleLR.AnnealStrategy anneal_strategy = torch.optim.lr_scheduler.impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true, System.Collections.Generic.IEnumerable<double> base_momentum = null, System.Collections.Generic.IEnumerable<double> max_momentum = null, double div_factor = 25, double final_div_factor = 10000, bool three_phase = false, int last_epoch = -1, bool verbose = false) => throw null!;
                public static torch.optim.lr_scheduler.LRScheduler OneCycleLR(torch.optim.Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3, torch.optim.lr_scheduler.impl.OneCycleLR.AnnealStrategy anneal_strategy = torch.optim.lr_scheduler.impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true, double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 10000, bool three_phase = false, int last_epoch = -1, bool verbose = false) => throw null!;
                public static torch.optim.lr_scheduler.LRScheduler PolynomialLR(torch.optim.Optimizer optimizer, int total_iters = 5, double power = 1, int last_epoch = -1, bool verbose = false) => throw null!;
                public static torch.optim.lr_scheduler.LRScheduler ReduceLROnPlateau(torch.optim.Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 0.0001, string threshold_mode = "rel", int cooldown = 0, System.Collections.Generic.IList<double> min_lr = null, double eps = 1E-08, bool verbose = false) => throw null!;
                public static torch.optim.lr_scheduler.LRScheduler SequentialLR(torch.optim.Optimizer optimizer, System.Collections.Generic.IEnumerable<torch.optim.lr_scheduler.LRScheduler> schedulers, System.Collections.Generic.IEnumerable<int> milestones, int last_epoch = -1) => throw null!;
                public static torch.optim.lr_scheduler.LRScheduler StepLR(torch.optim.Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false) => throw null!;
                public abstract class LRScheduler
                {
                    internal LRScheduler(ReferenceOnly _) { }
                    protected LRScheduler() { }
                    protected LRScheduler(torch.optim.Optimizer optimizer, int last_epoch = -1, bool verbose = false) { }
                    protected int _step_count;
                    protected virtual System.Collections.Generic.IEnumerable<double> get_closed_form_lr() => throw null!;
                    public System.Collections.Generic.IEnumerable<double> get_last_lr() => throw null!;
                    protected virtual System.Collections.Generic.IEnumerable<double> get_lr() => throw null!;
                    public virtual void step() => throw null!;
                    public virtual void step(double current, int? epoch = null) => throw null!;
                    public virtual void step(int? epoch) => throw null!;
                }
                public static class impl
                {
                    public class ChainedLR : torch.optim.lr_scheduler.LRScheduler
                    {
                        internal ChainedLR(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                        public ChainedLR(System.Collections.Generic.IEnumerable<torch.optim.lr_scheduler.LRScheduler> schedulers) : base(default(ReferenceOnly)) { }
                        public override void step() => throw null!;
                    }
                    public class ConstantLR : torch.optim.lr_scheduler.LRScheduler
                    {
                        internal ConstantLR(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                        public ConstantLR(torch.optim.Optimizer optimizer, double factor = 0.3333333333333333, int total_iters = 5, int last_epoch = -1, bool verbose = false) : base(default(ReferenceOnly)) { }
                        protected override System.Collections.Generic.IEnumerable<double> get_closed_form_lr() => throw null!;
                        protected override System.Collections.Generic.IEnumerable<double> get_lr() => throw null!;
                    }
                    public class CosineAnnealingLR : torch.optim.lr_scheduler.LRScheduler
                    {
                        internal CosineAnnealingLR(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                        public CosineAnnealingLR(torch.optim.Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false) : base(default(ReferenceOnly)) { }
                        protected override System.Collections.Generic.IEnumerable<double> get_closed_form_lr() => throw null!;
                        protected override System.Collections.Generic.IEnumerable<double> get_lr() => throw null!;
                    }
                    public class CyclicLR : torch.optim.lr_scheduler.LRScheduler
                    {
                        internal CyclicLR(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                        public CyclicLR(torch.optim.Optimizer optimizer, System.Collections.Generic.IEnumerable<double> base_lr, System.Collections.Generic.IEnumerable<double> max_lr, int step_size_up = 2000, int step_size_down = -1, torch.optim.lr_scheduler.impl.CyclicLR.Mode mode = torch.optim.lr_scheduler.impl.CyclicLR.Mode.Triangular, double gamma = 1, System.Func<double, double> scale_fn = null, torch.optim.lr_scheduler.impl.CyclicLR.ScaleMode scale_mode = torch.optim.lr_scheduler.impl.CyclicLR.ScaleMode.Cycle, bool cycle_momentum = true, System.Collections.Generic.IEnumerable<double> base_momentum = null, System.Collections.Generic.IEnumerable<double> max_momentum = null, int last_epoch = -1, bool verbose = false) : base(default(ReferenceOnly)) { }
                        public CyclicLR(torch.optim.Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000, int step_size_down = -1, torch.optim.lr_scheduler.impl.CyclicLR.Mode mode = torch.optim.lr_scheduler.impl.CyclicLR.Mode.Triangular, double gamma = 1, System.Func<double, double> scale_fn = null, torch.optim.lr_scheduler.impl.CyclicLR.ScaleMode scale_mode = torch.optim.lr_scheduler.impl.CyclicLR.ScaleMode.Cycle, bool cycle_momentum = true, double base_momentum = 0.8, double max_momentum = 0.9, int last_epoch = -1, bool verbose = false) : base(default(ReferenceOnly)) { }
                        protected override System.Collections.Generic.IEnumerable<double> get_lr() => throw null!;
                        public enum Mode
                        {
                            Triangular = 0,
                            Triangular2 = 1,
                            ExpRange = 2,
                        }
                        public enum ScaleMode
                        {
                            Cycle = 0,
                            Iterations = 1,
                        }
                    }
                    public class ExponentialLR : torch.optim.lr_scheduler.LRScheduler
                    {
                        internal ExponentialLR(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                        public ExponentialLR(torch.optim.Optimizer optimizer, double gamma = 0.1, int last_epoch = -1, bool verbose = false) : base(default(ReferenceOnly)) { }
                        protected override System.Collections.Generic.IEnumerable<double> get_closed_form_lr() => throw null!;
                        protected override System.Collections.Generic.IEnumerable<double> get_lr() => throw null!;
                    }
                    public class LambdaLR : torch.optim.lr_scheduler.LRScheduler
                    {
                        internal LambdaLR(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                        public LambdaLR(torch.optim.Optimizer optimizer, System.Collections.Generic.IEnumerable<System.Func<int, double>> lr_lambdas, int last_epoch = -1, bool verbose = false) : base(default(ReferenceOnly)) { }
                        public LambdaLR(torch.optim.Optimizer optimizer, System.Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) : base(default(ReferenceOnly)) { }
                        protected override System.Collections.Generic.IEnumerable<double> get_lr() => throw null!;
                    }
                    public class LinearLR : torch.optim.lr_scheduler.LRScheduler
                    {
                        internal LinearLR(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                        public LinearLR(torch.optim.Optimizer optimizer, double start_factor = 0.3333333333333333, double end_factor = 1, int total_iters = 5, int last_epoch = -1, bool verbose = false) : base(default(ReferenceOnly)) { }
                        protected override System.Collections.Generic.IEnumerable<double> get_closed_form_lr() => throw null!;
                        protected override System.Collections.Generic.IEnumerable<double> get_lr() => throw null!;
                    }
                    public class MultiStepLR : torch.optim.lr_scheduler.LRScheduler
                    {
                        internal MultiStepLR(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                        public MultiStepLR(torch.optim.Optimizer optimizer, System.Collections.Generic.IList<int> milestones, double gamma = 0.1, int last_epoch = -1, bool verbose = false) : base(default(ReferenceOnly)) { }
                        protected override System.Collections.Generic.IEnumerable<double> get_closed_form_lr() => throw null!;
                        protected override System.Collections.Generic.IEnumerable<double> get_lr() => throw null!;
                    }
                    public class MultiplicativeLR : torch.optim.lr_scheduler.LRScheduler
                    {
                        internal MultiplicativeLR(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                        public MultiplicativeLR(torch.optim.Optimizer optimizer, System.Collections.Generic.IEnumerable<System.Func<int, double>> lr_lambdas, int last_epoch = -1, bool verbose = false) : base(default(ReferenceOnly)) { }
                        public MultiplicativeLR(torch.optim.Optimizer optimizer, System.Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false) : base(default(ReferenceOnly)) { }
                        protected override System.Collections.Generic.IEnumerable<double> get_lr() => throw null!;
                    }
                    public class OneCycleLR : torch.optim.lr_scheduler.LRScheduler
                    {
                        internal OneCycleLR(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                        public OneCycleLR(torch.optim.Optimizer optimizer, System.Collections.Generic.IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3, torch.optim.lr_scheduler.impl.OneCycleLR.AnnealStrategy anneal_strategy = torch.optim.lr_scheduler.impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true, System.Collections.Generic.IEnumerable<double> base_momentum = null, System.Collections.Generic.IEnumerable<double> max_momentum = null, double div_factor = 25, double final_div_factor = 10000, bool three_phase = false, int last_epoch = -1, bool verbose = false) : base(default(ReferenceOnly)) { }
                        public OneCycleLR(torch.optim.Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3, torch.optim.lr_scheduler.impl.OneCycleLR.AnnealStrategy anneal_strategy = torch.optim.lr_scheduler.impl.OneCycleLR.AnnealStrategy.Cos, bool cycle_momentum = true, double base_momentum = 0.85, double max_momentum = 0.95, double div_factor = 25, double final_div_factor = 10000, bool three_phase = false, int last_epoch = -1, bool verbose = false) : base(default(ReferenceOnly)) { }
                        protected override System.Collections.Generic.IEnumerable<double> get_lr() => throw null!;
                        public enum AnnealStrategy
                        {
                            Cos = 0,
                            Linear = 1,
                        }
                    }
                    public class PolynomialLR : torch.optim.lr_scheduler.LRScheduler
                    {
                        internal PolynomialLR(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                        public PolynomialLR(torch.optim.Optimizer optimizer, int total_iters = 5, double power = 1, int last_epoch = -1, bool verbose = false) : base(default(ReferenceOnly)) { }
                        protected override System.Collections.Generic.IEnumerable<double> get_closed_form_lr() => throw null!;
                        protected override System.Collections.Generic.IEnumerable<double> get_lr() => throw null!;
                    }
                    public class ReduceLROnPlateau : torch.optim.lr_scheduler.LRScheduler
                    {
                        internal ReduceLROnPlateau(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                        public ReduceLROnPlateau(torch.optim.Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 0.0001, string threshold_mode = "rel", int cooldown = 0, System.Collections.Generic.IList<double> min_lr = null, double eps = 1E-08, bool verbose = false) : base(default(ReferenceOnly)) { }
                        public override void step() => throw null!;
                        public override void step(double current, int? epoch = null) => throw null!;
                        public override void step(int? epoch) => throw null!;
                    }
                    public class SequentialLR : torch.optim.lr_scheduler.LRScheduler
                    {
                        internal SequentialLR(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                        public SequentialLR(torch.optim.Optimizer optimizer, System.Collections.Generic.IEnumerable<torch.optim.lr_scheduler.LRScheduler> schedulers, System.Collections.Generic.IEnumerable<int> milestones, int last_epoch = -1) : base(default(ReferenceOnly)) { }
                        protected override System.Collections.Generic.IEnumerable<double> get_lr() => throw null!;
                    }
                    public class StepLR : torch.optim.lr_scheduler.LRScheduler
                    {
                        internal StepLR(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                        public StepLR(torch.optim.Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false) : base(default(ReferenceOnly)) { }
                        protected override System.Collections.Generic.IEnumerable<double> get_closed_form_lr() => throw null!;
                        protected override System.Collections.Generic.IEnumerable<double> get_lr() => throw null!;
                    }
                }
            }
        }
        public static class random
        {
#nullable enable
            public static torch.Tensor get_rng_state() => throw null!;
#nullable disable
            public static long initial_seed() => throw null!;
#nullable enable
            public static torch.Generator manual_seed(long seed) => throw null!;
#nullable disable
            public static long seed() => throw null!;
#nullable enable
            public static void set_rng_state(torch.Tensor new_state) => throw null!;
        }
#nullable disable
        public static class special
        {
#nullable enable
            public static torch.Tensor airy_ai(torch.Tensor input, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor bessel_j0(torch.Tensor input, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor bessel_j1(torch.Tensor input, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor bessel_y0(torch.Tensor input, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor bessel_y1(torch.Tensor input, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor chebyshev_polynomial_t(torch.Tensor x, torch.Tensor n, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor chebyshev_polynomial_u(torch.Tensor x, torch.Tensor n, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor chebyshev_polynomial_v(torch.Tensor x, torch.Tensor n, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor chebyshev_polynomial_w(torch.Tensor x, torch.Tensor n, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor digamma(torch.Tensor input) => throw null!;
            public static torch.Tensor entr(torch.Tensor input) => throw null!;
            public static torch.Tensor erf(torch.Tensor input) => throw null!;
            public static torch.Tensor erfc(torch.Tensor input) => throw null!;
            public static torch.Tensor erfcx(torch.Tensor input) => throw null!;
            public static torch.Tensor erfinv(torch.Tensor input) => throw null!;
            public static torch.Tensor exp2(torch.Tensor input) => throw null!;
            public static torch.Tensor expit(torch.Tensor input) => throw null!;
            public static torch.Tensor expm1(torch.Tensor input) => throw null!;
            public static torch.Tensor gammainc(torch.Tensor input, torch.Tensor other) => throw null!;
            public static torch.Tensor gammaincc(torch.Tensor input, torch.Tensor other) => throw null!;
            public static torch.Tensor gammaln(torch.Tensor input) => throw null!;
            public static torch.Tensor hermite_polynomial_h(torch.Tensor x, torch.Tensor n, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor hermite_polynomial_he(torch.Tensor x, torch.Tensor n, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor i0(torch.Tensor input) => throw null!;
            public static torch.Tensor i0e(torch.Tensor input) => throw null!;
            public static torch.Tensor i1(torch.Tensor input) => throw null!;
            public static torch.Tensor i1e(torch.Tensor input) => throw null!;
            public static torch.Tensor laguerre_polynomial_l(torch.Tensor x, torch.Tensor n, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor legendre_polynomial_p(torch.Tensor x, torch.Tensor n, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor log_softmax(torch.Tensor input, long dim, torch.ScalarType? dtype = null) => throw null!;
            public static torch.Tensor logit(torch.Tensor input) => throw null!;
            public static torch.Tensor modified_bessel_i0(torch.Tensor input, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor modified_bessel_i1(torch.Tensor input, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor modified_bessel_k0(torch.Tensor input, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor modified_bessel_k1(torch.Tensor input, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor multigammaln(torch.Tensor input, long p) => throw null!;
            public static torch.Tensor ndtr(torch.Tensor input) => throw null!;
            public static torch.Tensor ndtri(torch.Tensor input) => throw null!;
            public static torch.Tensor polygamma(long n, torch.Tensor input) => throw null!;
            public static torch.Tensor psi(torch.Tensor input) => throw null!;
            public static torch.Tensor scaled_modified_bessel_k0(torch.Tensor input, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor scaled_modified_bessel_k1(torch.Tensor input, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor shifted_chebyshev_polynomial_t(torch.Tensor x, torch.Tensor n, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor shifted_chebyshev_polynomial_u(torch.Tensor x, torch.Tensor n, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor shifted_chebyshev_polynomial_v(torch.Tensor x, torch.Tensor n, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor shifted_chebyshev_polynomial_w(torch.Tensor x, torch.Tensor n, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor sigmoid(torch.Tensor input) => throw null!;
            public static torch.Tensor sigmoid_(torch.Tensor input) => throw null!;
            public static torch.Tensor sinc(torch.Tensor input) => throw null!;
            public static torch.Tensor softmax(torch.Tensor input, long dim, torch.ScalarType? dtype = null) => throw null!;
            public static torch.Tensor spherical_bessel_j0(torch.Tensor input, torch.Tensor? @out = null) => throw null!;
            public static torch.Tensor xlog1py(torch.Tensor input, torch.Tensor other) => throw null!;
            public static torch.Tensor zeta(torch.Tensor x, torch.Tensor q) => throw null!;
        }
#nullable disable
        public static class utils
        {
            public static class data
            {
                public static Modules.DataLoader DataLoader(torch.utils.data.Dataset dataset, int batchSize, System.Collections.Generic.IEnumerable<long> shuffler, torch.Device device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) => throw null!;
                public static Modules.DataLoader DataLoader(torch.utils.data.Dataset dataset, int batchSize, bool shuffle = false, torch.Device device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) => throw null!;
                public static Modules.IterableDataLoader DataLoader(torch.utils.data.IterableDataset dataset, int batchSize, System.Collections.Generic.IEnumerable<long> shuffler, torch.Device device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) => throw null!;
                public static Modules.IterableDataLoader DataLoader(torch.utils.data.IterableDataset dataset, int batchSize, bool shuffle = false, torch.Device device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) => throw null!;
                public static Modules.TensorDataset TensorDataset(params torch.Tensor[] tensors) => throw null!;
                public abstract class Dataset : torch.utils.data.Dataset<System.Collections.Generic.Dictionary<string, torch.Tensor>>
                {
                    internal Dataset(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    protected Dataset() : base(default(ReferenceOnly)) { }
                }
                public abstract class Dataset<T> : System.IDisposable
                {
                    internal Dataset(ReferenceOnly _) { }
                    protected Dataset() { }
                    public abstract long Count { get; }
                    protected virtual void Dispose(bool disposing) => throw null!;
                    public void Dispose() => throw null!;
                    public abstract T GetTensor(long index);
                }
                public abstract class IterableDataset : torch.utils.data.Dataset<System.Collections.Generic.IList<torch.Tensor>>
                {
                    internal IterableDataset(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                    protected IterableDataset() : base(default(ReferenceOnly)) { }
                }
            }
            public static class tensorboard
            {
                public static Modules.SummaryWriter SummaryWriter(string log_dir = null, string filename_suffix = null, bool createRunName = false) => throw null!;
                public static class Summary
                {
                }
            }
        }
    }
    public static class torchvision
    {
        public interface ITransform : torch.nn.IModule<torch.Tensor, torch.Tensor>
        {
        }
        public enum ImageFormat
        {
            Unknown = 0,
            Png = 1,
            Jpeg = 2,
            Bmp = 3,
            Gif = 4,
            Tiff = 5,
            Emf = 6,
            Exif = 7,
            Wmf = 8,
            Pbm = 9,
            Tga = 10,
            Webp = 11,
        }
        public sealed class Permute : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
        {
            internal Permute(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
            public Permute(System.Collections.Generic.IEnumerable<long> dims) : base(default(ReferenceOnly)) { }
            public override torch.Tensor forward(torch.Tensor input) => throw null!;
        }
#nullable disable
        public class SqueezeExcitation : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            internal SqueezeExcitation(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
            public SqueezeExcitation(long input_channels, long squeeze_channels, System.Func<torch.nn.Module<torch.Tensor, torch.Tensor>>? activation = null, System.Func<torch.nn.Module<torch.Tensor, torch.Tensor>>? scale_activation = null) : base(default(ReferenceOnly)) { }
#nullable disable
            protected override void Dispose(bool disposing) => throw null!;
#nullable enable
            public override torch.Tensor forward(torch.Tensor input) => throw null!;
        }
#nullable disable
        public class StochasticDepth : torch.nn.Module<torch.Tensor, torch.Tensor>
        {
            internal StochasticDepth(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public StochasticDepth(double p, torchvision.StochasticDepth.Mode mode) : base(default(ReferenceOnly)) { }
#nullable enable
            public override torch.Tensor forward(torch.Tensor input) => throw null!;
#nullable disable
            public enum Mode
            {
                Batch = 0,
                Row = 1,
            }
        }
        public abstract class autoaugment
        {
            internal autoaugment(ReferenceOnly _) { }
            protected autoaugment() { }
#nullable enable
            protected static torch.Tensor apply_op(torch.Tensor img, torchvision.autoaugment.opType op_name, double magnitude, torch.InterpolationMode interpolation, System.Collections.Generic.IList<float>? fill) => throw null!;
#nullable disable
            public enum AutoAugmentPolicy
            {
                ImageNet = 0,
                CIFAR10 = 1,
                SVHN = 2,
            }
            protected enum opType
            {
                ShearX = 0,
                ShearY = 1,
                TranslateX = 2,
                TranslateY = 3,
                Rotate = 4,
                Brightness = 5,
                Color = 6,
                Contrast = 7,
                Sharpness = 8,
                Posterize = 9,
                Solarize = 10,
                AutoContrast = 11,
                Equalize = 12,
                Invert = 13,
                Identity = 14,
            }
        }
        public static class datasets
        {
            public static torch.utils.data.Dataset CIFAR10(string root, bool train, bool download = false, torchvision.ITransform target_transform = null) => throw null!;
            public static torch.utils.data.Dataset CIFAR10(string root, bool train, bool download, System.Func<torch.Tensor, torch.Tensor> target_transform) => throw null!;
            public static torch.utils.data.Dataset CIFAR100(string root, bool train, bool download = false, torchvision.ITransform target_transform = null) => throw null!;
            public static torch.utils.data.Dataset CIFAR100(string root, bool train, bool download, System.Func<torch.Tensor, torch.Tensor> target_transform) => throw null!;
#nullable enable
            public static torch.utils.data.Dataset CelebA(string root, torchvision.datasets.CelebADatasetSplit split = torchvision.datasets.CelebADatasetSplit.Train, string[]? target_type = null, torch.nn.IModule<torch.Tensor, torch.Tensor>? transform = null, torch.nn.IModule<torch.Tensor, torch.Tensor>? target_transform = null, bool download = false) => throw null!;
#nullable disable
            public static torch.utils.data.Dataset FashionMNIST(string root, bool train, bool download = false, torchvision.ITransform target_transform = null) => throw null!;
            public static torch.utils.data.Dataset KMNIST(string root, bool train, bool download = false, torchvision.ITransform target_transform = null) => throw null!;
            public static torch.utils.data.Dataset MNIST(string root, bool train, bool download = false, torchvision.ITransform target_transform = null) => throw null!;
            public enum CelebADatasetSplit
            {
                All = -1,
                Train = 0,
                Valid = 1,
                Test = 2,
            }
            public static class utils
            {
#nullable enable
                public static void download_file_from_google_drive(string file_id, string root, string? filename = null, string? md5 = null) => throw null!;
                public static string extract_archive(string from_path, string? to_path = null, bool remove_finished = false) => throw null!;
            }
        }
#nullable disable
        public static class io
        {
            public static torchvision.io.Imager DefaultImager { get => throw null!; set { } }
            public static torch.Tensor decode_image(torch.Tensor image, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED, torchvision.io.Imager imager = null) => throw null!;
            public static torch.Tensor encode_image(torch.Tensor image, torchvision.ImageFormat format, torchvision.io.Imager imager = null) => throw null!;
            public static torch.Tensor read_file(string filename) => throw null!;
            public static System.Threading.Tasks.Task<torch.Tensor> read_file_async(string filename) => throw null!;
            public static torch.Tensor read_image(System.IO.Stream stream, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED, torchvision.io.Imager imager = null) => throw null!;
            public static torch.Tensor read_image(string filename, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED, torchvision.io.Imager imager = null) => throw null!;
            public static System.Threading.Tasks.Task<torch.Tensor> read_image_async(System.IO.Stream stream, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED, torchvision.io.Imager imager = null) => throw null!;
            public static System.Threading.Tasks.Task<torch.Tensor> read_image_async(string filename, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED, torchvision.io.Imager imager = null) => throw null!;
            public static void write_file(string filename, torch.Tensor data) => throw null!;
            public static void write_file_async(string filename, torch.Tensor data) => throw null!;
            public static void write_image(torch.Tensor image, System.IO.Stream stream, torchvision.ImageFormat format, torchvision.io.Imager imager = null) => throw null!;
            public static void write_image(torch.Tensor image, string filename, torchvision.ImageFormat format, torchvision.io.Imager imager = null) => throw null!;
            public static System.Threading.Tasks.Task write_image_async(torch.Tensor image, System.IO.Stream stream, torchvision.ImageFormat format, System.Threading.CancellationToken cancellationToken = default, torchvision.io.Imager imager = null) => throw null!;
            public static System.Threading.Tasks.Task write_image_async(torch.Tensor image, string filename, torchvision.ImageFormat format, torchvision.io.Imager imager = null) => throw null!;
            public static void write_jpeg(torch.Tensor image, System.IO.Stream stream, torchvision.io.Imager imager = null) => throw null!;
            public static void write_jpeg(torch.Tensor image, string filename, torchvision.io.Imager imager = null) => throw null!;
            public static void write_png(torch.Tensor image, System.IO.Stream stream, torchvision.io.Imager imager = null) => throw null!;
            public static void write_png(torch.Tensor image, string filename, torchvision.io.Imager imager = null) => throw null!;
            public class GDriveDownload
            {
                internal GDriveDownload(ReferenceOnly _) { }
                public GDriveDownload() { }
#nullable enable
                public static bool CheckIntegrity(string fpath, string? md5 = null) => throw null!;
                public static void DownloadFileFromGoogleDrive(string file_id, string root, string? filename = null, string? md5 = null) => throw null!;
                public static System.Threading.Tasks.Task DownloadFileFromGoogleDriveAsync(string file_id, string root, string? filename = null, string? md5 = null, System.Threading.CancellationToken cancellationToken = default) => throw null!;
            }
#nullable disable
            public enum ImageReadMode
            {
                UNCHANGED = 0,
                GRAY = 1,
                GRAY_ALPHA = 2,
                RGB = 3,
                RGB_ALPHA = 4,
            }
            public abstract class Imager
            {
                internal Imager(ReferenceOnly _) { }
                protected Imager() { }
                public abstract torch.Tensor DecodeImage(System.IO.Stream stream, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED);
                public abstract torch.Tensor DecodeImage(byte[] data, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED);
                public virtual System.Threading.Tasks.Task<torch.Tensor> DecodeImageAsync(System.IO.Stream stream, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED, System.Threading.CancellationToken cancellationToken = default) => throw null!;
                public abstract byte[] EncodeImage(torch.Tensor image, torchvision.ImageFormat format);
                public abstract void EncodeImage(torch.Tensor image, torchvision.ImageFormat format, System.IO.Stream stream);
                public virtual System.Threading.Tasks.Task EncodeImageAsync(torch.Tensor image, torchvision.ImageFormat format, System.IO.Stream stream, System.Threading.CancellationToken cancellationToken = default) => throw null!;
            }
            public class NotImplementedImager : torchvision.io.Imager
            {
                internal NotImplementedImager(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                public NotImplementedImager() : base(default(ReferenceOnly)) { }
                public override torch.Tensor DecodeImage(System.IO.Stream image, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED) => throw null!;
                public override torch.Tensor DecodeImage(byte[] data, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED) => throw null!;
                public override System.Threading.Tasks.Task<torch.Tensor> DecodeImageAsync(System.IO.Stream stream, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED, System.Threading.CancellationToken cancellationToken = default) => throw null!;
                public override byte[] EncodeImage(torch.Tensor image, torchvision.ImageFormat format) => throw null!;
                public override void EncodeImage(torch.Tensor image, torchvision.ImageFormat format, System.IO.Stream stream) => throw null!;
                public override System.Threading.Tasks.Task EncodeImageAsync(torch.Tensor image, torchvision.ImageFormat format, System.IO.Stream stream, System.Threading.CancellationToken cancellationToken = default) => throw null!;
            }
            public sealed class SkiaImager : torchvision.io.Imager
            {
                internal SkiaImager(ReferenceOnly _) : base(default(ReferenceOnly)) { }
                public SkiaImager(int quality = 75) : base(default(ReferenceOnly)) { }
                public override torch.Tensor DecodeImage(System.IO.Stream stream, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED) => throw null!;
                public override torch.Tensor DecodeImage(byte[] bytes, torchvision.io.ImageReadMode mode = torchvision.io.ImageReadMode.UNCHANGED) => throw null!;
                public override byte[] EncodeImage(torch.Tensor image, torchvision.ImageFormat format) => throw null!;
                public override void EncodeImage(torch.Tensor image, torchvision.ImageFormat format, System.IO.Stream stream) => throw null!;
            }
        }
        public static class models
        {
#nullable enable
            public static Modules.AlexNet alexnet(int num_classes = 1000, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.GoogleNet googlenet(int num_classes = 1000, bool transform_input = false, string? weights_file = null, bool skipfc = true, float dropout = 0.2F, float dropout_aux = 0.7F, torch.Device? device = null) => throw null!;
            public static Modules.InceptionV3 inception_v3(int num_classes = 1000, float dropout = 0.5F, bool transform_input = false, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.MobileNetV2 mobilenet_v2(long num_classes = 1000, double width_mult = 1, long[][]? inverted_residual_setting = null, long round_nearest = 8, System.Func<long, long, long, long, System.Func<long, torch.nn.Module<torch.Tensor, torch.Tensor>>, torch.nn.Module<torch.Tensor, torch.Tensor>>? block = null, System.Func<long, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, double dropout = 0.2) => throw null!;
            public static Modules.MobileNetV3 mobilenet_v3_large() => throw null!;
            public static Modules.MobileNetV3 mobilenet_v3_small() => throw null!;
            public static Modules.ResNet resnet101(int num_classes = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.ResNet resnet152(int num_classes = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.ResNet resnet18(int num_classes = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.ResNet resnet34(int num_classes = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.ResNet resnet50(int num_classes = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.ResNet resnext101_32x8d(int num_classes = 1000, bool zero_init_residual = false, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.ResNet resnext101_64x4d(int num_classes = 1000, bool zero_init_residual = false, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.ResNet resnext50_32x4d(int num_classes = 1000, bool zero_init_residual = false, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.VGG vgg11(int num_classes = 1000, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.VGG vgg11_bn(int num_classes = 1000, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.VGG vgg13(int num_classes = 1000, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.VGG vgg13_bn(int num_classes = 1000, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.VGG vgg16(int num_classes = 1000, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.VGG vgg16_bn(int num_classes = 1000, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.VGG vgg19(int num_classes = 1000, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.VGG vgg19_bn(int num_classes = 1000, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.ResNet wide_resnet101_2(int num_classes = 1000, bool zero_init_residual = false, int groups = 1, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
            public static Modules.ResNet wide_resnet50_2(int num_classes = 1000, bool zero_init_residual = false, int groups = 1, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
        }
#nullable disable
        public static class ops
        {
#nullable enable
            public static torch.nn.Module<torch.Tensor, torch.Tensor> Conv2dNormActivation(long in_channels, long out_channels, long kernel_size = 3, long stride = 1, long? padding = null, long groups = 1, System.Func<long, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, System.Func<bool, torch.nn.Module<torch.Tensor, torch.Tensor>>? activation_layer = null, long dilation = 1, bool inplace = true, bool? bias = null) => throw null!;
            public static torch.nn.Module<torch.Tensor, torch.Tensor> Conv3dNormActivation(long in_channels, long out_channels, long kernel_size = 3, long stride = 1, long? padding = null, long groups = 1, System.Func<long, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, System.Func<bool, torch.nn.Module<torch.Tensor, torch.Tensor>>? activation_layer = null, long dilation = 1, bool inplace = true, bool? bias = null) => throw null!;
#nullable disable
            public static Modules.DropBlock2d DropBlock2d(double p, long block_size, bool inplace = false, double eps = 1E-06) => throw null!;
            public static Modules.DropBlock3d DropBlock3d(double p, long block_size, bool inplace = false, double eps = 1E-06) => throw null!;
#nullable enable
            public static Modules.FrozenBatchNorm2d FrozenBatchNorm2d(int num_features, double eps = 1E-05, torch.Device? device = null) => throw null!;
            public static Modules.Sequential MLP(long in_channels, System.Collections.Generic.IList<int> hidden_channels, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, System.Func<torch.nn.Module<torch.Tensor, torch.Tensor>>? activation_layer = null, bool inplace = false, bool bias = true, double dropout = 0) => throw null!;
            public static torchvision.Permute Permute(params long[] dims) => throw null!;
            public static torchvision.SqueezeExcitation SqueezeExcitation(long input_channels, long squeeze_channels, System.Func<torch.nn.Module<torch.Tensor, torch.Tensor>>? activation = null, System.Func<torch.nn.Module<torch.Tensor, torch.Tensor>>? scale_activation = null) => throw null!;
            public static torchvision.StochasticDepth StochasticDepth(double p, torchvision.StochasticDepth.Mode mode) => throw null!;
#nullable disable
            public static torch.Tensor box_area(torch.Tensor boxes) => throw null!;
            public static torch.Tensor box_convert(torch.Tensor boxes, torchvision.ops.BoxFormats in_fmt, torchvision.ops.BoxFormats out_fmt) => throw null!;
            public static torch.Tensor box_iou(torch.Tensor boxes1, torch.Tensor boxes2) => throw null!;
            public static torch.Tensor complete_box_iou(torch.Tensor boxes1, torch.Tensor boxes2, double eps = 1E-07) => throw null!;
            public static torch.Tensor complete_box_iou_loss(torch.Tensor boxes1, torch.Tensor boxes2, torch.nn.Reduction reduction = torch.nn.Reduction.None, double eps = 1E-07) => throw null!;
            public static torch.Tensor distance_box_iou(torch.Tensor boxes1, torch.Tensor boxes2, double eps = 1E-07) => throw null!;
            public static torch.Tensor distance_box_iou_loss(torch.Tensor boxes1, torch.Tensor boxes2, torch.nn.Reduction reduction = torch.nn.Reduction.None, double eps = 1E-07) => throw null!;
            public static torch.Tensor drop_block2d(torch.Tensor input, double p, long block_size, bool inplace = false, double eps = 1E-06, bool training = true) => throw null!;
            public static torch.Tensor drop_block3d(torch.Tensor input, double p, long block_size, bool inplace = false, double eps = 1E-06, bool training = true) => throw null!;
            public static torch.Tensor generalized_box_iou(torch.Tensor boxes1, torch.Tensor boxes2) => throw null!;
            public static torch.Tensor generalized_box_iou_loss(torch.Tensor boxes1, torch.Tensor boxes2, torch.nn.Reduction reduction = torch.nn.Reduction.None, double eps = 1E-07) => throw null!;
            public static torch.Tensor masks_to_boxes(torch.Tensor masks) => throw null!;
#nullable enable
            public static torch.Tensor nms(torch.Tensor boxes, torch.Tensor scores, double iou_threshold = 0.5) => throw null!;
#nullable disable
            public static torch.Tensor sigmoid_focal_loss(torch.Tensor inputs, torch.Tensor targets, double alpha = 0.25, double gamma = 2, torch.nn.Reduction reduction = torch.nn.Reduction.None) => throw null!;
#nullable enable
            public static torch.Tensor sigmoid_focal_loss(torch.Tensor inputs, torch.Tensor targets, float alpha = 0.25F, float gamma = 2F, torch.nn.Reduction reduction = torch.nn.Reduction.None) => throw null!;
            public static torch.Tensor stochastic_depth(torch.Tensor input, double p, torchvision.StochasticDepth.Mode mode, bool training = true) => throw null!;
#nullable disable
            public enum BoxFormats
            {
                xyxy = 0,
                xywh = 1,
                cxcywh = 2,
            }
        }
        public static class transforms
        {
            public static torchvision.ITransform AdjustBrightness(double brightness_factor) => throw null!;
            public static torchvision.ITransform AdjustContrast(double contrast_factor) => throw null!;
            public static torchvision.ITransform AdjustGamma(double gamma, double gain = 1) => throw null!;
            public static torchvision.ITransform AdjustHue(double hue_factor) => throw null!;
            public static torchvision.ITransform AdjustSaturation(double saturation_factor) => throw null!;
            public static torchvision.ITransform AdjustSharpness(double sharpness) => throw null!;
#nullable enable
            public static torchvision.ITransform AugMix(int severity = 3, int mixture_width = 3, int chain_depth = -1, double alpha = 1, bool all_ops = true, torch.InterpolationMode interpolation = torch.InterpolationMode.Bilinear, System.Collections.Generic.IList<float>? fill = null, torch.Generator? generator = null) => throw null!;
            public static torchvision.ITransform AutoAugment(torchvision.autoaugment.AutoAugmentPolicy policy = torchvision.autoaugment.AutoAugmentPolicy.ImageNet, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, System.Collections.Generic.IList<float>? fill = null, torch.Generator? generator = null) => throw null!;
#nullable disable
            public static torchvision.ITransform AutoContrast() => throw null!;
            public static torchvision.ITransform CenterCrop(int height, int width) => throw null!;
            public static torchvision.ITransform CenterCrop(int size) => throw null!;
            public static torchvision.ITransform ColorJitter((float, float) brightness, (float, float) contrast, (float, float) saturation, (float, float) hue) => throw null!;
            public static torchvision.ITransform ColorJitter(float brightness = 0F, float contrast = 0F, float saturation = 0F, float hue = 0F) => throw null!;
            public static torchvision.ITransform Compose(params torchvision.ITransform[] transforms) => throw null!;
            [System.Obsolete] public static torchvision.ITransform ConvertImageDType(torch.ScalarType dtype) => throw null!;
            public static torchvision.ITransform ConvertImageDtype(torch.ScalarType dtype) => throw null!;
            public static torchvision.ITransform Crop(int top, int left, int height, int width) => throw null!;
            public static torchvision.ITransform Equalize() => throw null!;
            public static torchvision.ITransform Equalize(double p = 0.5) => throw null!;
            public static torchvision.ITransform Erase(int top, int left, int height, int width, torch.Tensor value, bool inplace = false) => throw null!;
            public static torchvision.ITransform GaussianBlur(System.Collections.Generic.IList<long> kernelSize, float min = 0.1F, float max = 2F) => throw null!;
            public static torchvision.ITransform GaussianBlur(System.Collections.Generic.IList<long> kernelSize, float sigma) => throw null!;
            public static torchvision.ITransform GaussianBlur(long kernelHeight, long kernelWidth, float min = 0.1F, float max = 2F) => throw null!;
            public static torchvision.ITransform GaussianBlur(long kernelHeight, long kernelWidth, float sigma) => throw null!;
            public static torchvision.ITransform GaussianBlur(long kernel_size, float min = 0.1F, float max = 2F) => throw null!;
            public static torchvision.ITransform GaussianBlur(long kernel_size, float sigma) => throw null!;
            public static torchvision.ITransform Grayscale(int outputChannels = 1) => throw null!;
            public static torchvision.ITransform HorizontalFlip() => throw null!;
            public static torchvision.ITransform Invert() => throw null!;
            public static torchvision.ITransform Lambda(System.Func<torch.Tensor, torch.Tensor> lambda) => throw null!;
#nullable enable
            public static torchvision.ITransform Normalize(double[] means, double[] stdevs, torch.ScalarType dtype = torch.ScalarType.Float32, torch.Device? device = null) => throw null!;
#nullable disable
            public static torchvision.ITransform Pad(long[] padding, PaddingModes mode = PaddingModes.Constant, double fill = 0) => throw null!;
            public static torchvision.ITransform Perspective(System.Collections.Generic.IList<System.Collections.Generic.IList<int>> startpoints, System.Collections.Generic.IList<System.Collections.Generic.IList<int>> endpoints, torch.InterpolationMode interpolation = torch.InterpolationMode.Bilinear, System.Collections.Generic.IList<float> fill = null) => throw null!;
            public static torchvision.ITransform Posterize(int bits) => throw null!;
#nullable enable
            public static torchvision.ITransform RandAugment(int num_ops = 2, int magnitude = 9, int num_magnitude_bins = 31, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, System.Collections.Generic.IList<float>? fill = null, torch.Generator? generator = null) => throw null!;
#nullable disable
            public static torchvision.ITransform RandomAdjustSharpness(double sharpness, double p = 0.5) => throw null!;
            public static torchvision.ITransform RandomApply(torchvision.ITransform[] transforms, double p = 0.5) => throw null!;
            public static torchvision.ITransform RandomAutoContrast(double p = 0.5) => throw null!;
            public static torchvision.ITransform RandomChoice(params torchvision.ITransform[] transforms) => throw null!;
            public static torchvision.ITransform RandomChoice(torch.Generator generator, params torchvision.ITransform[] transforms) => throw null!;
            public static torchvision.ITransform RandomGrayscale(double p = 0.1) => throw null!;
            public static torchvision.ITransform RandomHorizontalFlip(double p = 0.5) => throw null!;
            public static torchvision.ITransform RandomInvert(double p = 0.5) => throw null!;
            public static torchvision.ITransform RandomOrder(params torchvision.ITransform[] transforms) => throw null!;
            public static torchvision.ITransform RandomPerspective(double distortion = 0.5, double p = 0.5) => throw null!;
            public static torchvision.ITransform RandomPosterize(int bits, double p = 0.5) => throw null!;
            public static torchvision.ITransform RandomResizedCrop(int height, int width, double scaleMin = 0.08, double scaleMax = 1, double ratioMin = 0.75, double ratioMax = 1.3333333333333) => throw null!;
            public static torchvision.ITransform RandomResizedCrop(int size, double scaleMin = 0.08, double scaleMax = 1, double ratioMin = 0.75, double ratioMax = 1.3333333333333) => throw null!;
            public static torchvision.ITransform RandomRotation((double, double) degrees, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, bool expand = false, (int, int)? center = null, System.Collections.Generic.IList<float> fill = null) => throw null!;
            public static torchvision.ITransform RandomRotation(double degrees, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, bool expand = false, (int, int)? center = null, System.Collections.Generic.IList<float> fill = null) => throw null!;
            public static torchvision.ITransform RandomSolarize(double threshold, double p = 0.5) => throw null!;
            public static torchvision.ITransform RandomVerticalFlip(double p = 0.5) => throw null!;
            public static torchvision.ITransform Randomize(torchvision.ITransform transform, double p = 0.1) => throw null!;
            public static torchvision.ITransform Resize(int height, int width) => throw null!;
            public static torchvision.ITransform Resize(int height, int width, int? maxSize = null) => throw null!;
            public static torchvision.ITransform Resize(int height, int width, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, int? maxSize = null, bool antialias = false) => throw null!;
            public static torchvision.ITransform Resize(int size) => throw null!;
            public static torchvision.ITransform Resize(int size, int? maxSize = null) => throw null!;
            public static torchvision.ITransform Resize(int size, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, int? maxSize = null, bool antialias = false) => throw null!;
            public static torchvision.ITransform ResizedCrop(int top, int left, int height, int width, int newHeight, int newWidth) => throw null!;
            public static torchvision.ITransform ResizedCrop(int top, int left, int size, int newSize) => throw null!;
            public static torchvision.ITransform Rotate(float angle, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, bool expand = false, (int, int)? center = null, System.Collections.Generic.IList<float> fill = null) => throw null!;
            public static torchvision.ITransform Solarize(double threshold) => throw null!;
#nullable enable
            public static torchvision.ITransform TrivialAugmentWide(int num_magnitude_bins = 31, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, System.Collections.Generic.IList<float>? fill = null, torch.Generator? generator = null) => throw null!;
#nullable disable
            public static torchvision.ITransform VerticalFlip() => throw null!;
            public static class functional
            {
#nullable enable
                public static torch.Tensor adjust_brightness(torch.Tensor img, double brightness_factor) => throw null!;
                public static torch.Tensor adjust_contrast(torch.Tensor img, double contrast_factor) => throw null!;
                public static torch.Tensor adjust_gamma(torch.Tensor img, double gamma, double gain = 1) => throw null!;
                public static torch.Tensor adjust_hue(torch.Tensor img, double hue_factor, bool degrees = false) => throw null!;
                public static torch.Tensor adjust_saturation(torch.Tensor img, double saturation_factor) => throw null!;
                public static torch.Tensor adjust_sharpness(torch.Tensor img, double sharpness) => throw null!;
                public static torch.Tensor affine(torch.Tensor img, System.Collections.Generic.IList<float>? shear = null, float angle = 0F, System.Collections.Generic.IList<int>? translate = null, float scale = 1F, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, float? fill = null) => throw null!;
                public static torch.Tensor affine(torch.Tensor img, float shear, float angle = 0F, System.Collections.Generic.IList<int>? translate = null, float scale = 1F, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, float? fill = null) => throw null!;
                public static torch.Tensor autocontrast(torch.Tensor input) => throw null!;
                public static torch.Tensor center_crop(torch.Tensor input, int height, int width) => throw null!;
                public static torch.Tensor center_crop(torch.Tensor input, int size) => throw null!;
                public static torch.Tensor convert_image_dtype(torch.Tensor image, torch.ScalarType dtype = torch.ScalarType.Float32) => throw null!;
                public static torch.Tensor crop(torch.Tensor input, int top, int left, int height, int width) => throw null!;
                public static torch.Tensor crop(torch.Tensor input, int top, int left, int size) => throw null!;
                public static torch.Tensor equalize(torch.Tensor input) => throw null!;
                public static torch.Tensor erase(torch.Tensor img, int top, int left, int height, int width, torch.Tensor value, bool inplace = false) => throw null!;
                public static torch.Tensor gaussian_blur(torch.Tensor input, System.Collections.Generic.IList<long> kernelSize, System.Collections.Generic.IList<float> sigma) => throw null!;
                public static torch.Tensor gaussian_blur(torch.Tensor input, long kernelHeight, long kernelWidth, float sigma_x, float sigma_y) => throw null!;
                public static torch.Tensor gaussian_blur(torch.Tensor input, long kernel_size, float sigma) => throw null!;
                public static (long channels, long height, long width) get_dimensions(torch.Tensor img) => throw null!;
                public static torch.Tensor hflip(torch.Tensor input) => throw null!;
                public static torch.Tensor invert(torch.Tensor input) => throw null!;
                public static torch.Tensor normalize(torch.Tensor input, double[] means, double[] stdevs, torch.ScalarType dtype = torch.ScalarType.Float32) => throw null!;
                public static torch.Tensor pad(torch.Tensor input, (long, long) padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant) => throw null!;
                public static torch.Tensor pad(torch.Tensor input, (long, long, long, long) padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant) => throw null!;
                public static torch.Tensor pad(torch.Tensor input, System.ReadOnlySpan<long> padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant) => throw null!;
                public static torch.Tensor pad(torch.Tensor input, long padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant) => throw null!;
                public static torch.Tensor pad(torch.Tensor input, long[] padding, double fill = 0, PaddingModes padding_mode = PaddingModes.Constant) => throw null!;
                public static torch.Tensor perspective(torch.Tensor img, System.Collections.Generic.IList<System.Collections.Generic.IList<int>> startpoints, System.Collections.Generic.IList<System.Collections.Generic.IList<int>> endpoints, torch.InterpolationMode interpolation = torch.InterpolationMode.Bilinear, System.Collections.Generic.IList<float>? fill = null) => throw null!;
                public static torch.Tensor posterize(torch.Tensor input, int bits) => throw null!;
                public static torch.Tensor resize(torch.Tensor input, int height, int width) => throw null!;
                public static torch.Tensor resize(torch.Tensor input, int height, int width, int? maxSize = null) => throw null!;
                public static torch.Tensor resize(torch.Tensor input, int height, int width, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, int? maxSize = null, bool antialias = false) => throw null!;
                public static torch.Tensor resized_crop(torch.Tensor input, int top, int left, int height, int width, int newHeight, int newWidth) => throw null!;
                public static torch.Tensor rgb_to_grayscale(torch.Tensor input, int num_output_channels = 1) => throw null!;
                public static torch.Tensor rotate(torch.Tensor img, float angle, torch.InterpolationMode interpolation = torch.InterpolationMode.Nearest, bool expand = false, (int, int)? center = null, System.Collections.Generic.IList<float>? fill = null) => throw null!;
                public static torch.Tensor solarize(torch.Tensor input, double threshold) => throw null!;
                public static torch.Tensor vflip(torch.Tensor input) => throw null!;
            }
        }
#nullable disable
        public static class utils
        {
            public static torch.Tensor make_grid(System.Collections.Generic.IEnumerable<torch.Tensor> tensors, long nrow = 8, int padding = 2, bool normalize = false, (double low, double high)? value_range = null, bool scale_each = false, double pad_value = 0) => throw null!;
            public static torch.Tensor make_grid(torch.Tensor tensor, long nrow = 8, int padding = 2, bool normalize = false, (double low, double high)? value_range = null, bool scale_each = false, double pad_value = 0) => throw null!;
            public static void save_image(torch.Tensor tensor, System.IO.Stream filestream, torchvision.ImageFormat format, long nrow = 8, int padding = 2, bool normalize = false, (double low, double high)? value_range = null, bool scale_each = false, double pad_value = 0, torchvision.io.Imager imager = null) => throw null!;
            public static void save_image(torch.Tensor tensor, string filename, torchvision.ImageFormat format, long nrow = 8, int padding = 2, bool normalize = false, (double low, double high)? value_range = null, bool scale_each = false, double pad_value = 0, torchvision.io.Imager imager = null) => throw null!;
        }
    }
}

namespace TorchSharp.Data
{
    public class DataIterator : System.Collections.Generic.IEnumerable<(torch.Tensor data, torch.Tensor target)>, System.Collections.IEnumerable, System.IDisposable
    {
        internal DataIterator(ReferenceOnly _) { }
        protected virtual void Dispose(bool disposing) => throw null!;
        public void Dispose() => throw null!;
        public System.Collections.Generic.IEnumerator<(torch.Tensor data, torch.Tensor target)> GetEnumerator() => throw null!;
        public long Size() => throw null!;
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
        protected Data.DataIterator.HType handle;
        protected sealed class HType : System.Runtime.InteropServices.SafeHandle
        {
            internal HType(ReferenceOnly _) : base(default!, default!) { }
            public HType(nint preexistingHandle, bool ownsHandle) : base(default!, default!) { }
            protected override void Dispose(bool disposing) => throw null!;
            public override bool IsInvalid { get => throw null!; }
            protected override bool ReleaseHandle() => throw null!;
        }
    }
    public class Loader
    {
        internal Loader(ReferenceOnly _) { }
        public Loader() { }
        public static Data.DataIterator CIFAR10(string path, long batchSize, bool isTrain = true) => throw null!;
        public static Data.DataIterator MNIST(string filename, long batchSize, bool isTrain = true) => throw null!;
    }
}

namespace TorchSharp.Modules
{
    public class ASGD : Modules.OptimizerHelper
    {
        internal ASGD(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public ASGD(System.Collections.Generic.IEnumerable<Modules.ParamGroup<Modules.ASGD.Options>> parameters, double lr = 0.01, double lambd = 0.0001, double alpha = 0.75, double t0 = 1000000, double weight_decay = 0, bool maximize = false) : base(default(ReferenceOnly)) { }
        public ASGD(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.01, double lambd = 0.0001, double alpha = 0.75, double t0 = 1000000, double weight_decay = 0, bool maximize = false) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override void add_param_group(Modules.ParamGroup param_group) => throw null!;
        public override torch.Tensor step(System.Func<torch.Tensor> closure = null) => throw null!;
        public class Options : Modules.OptimizerOptions
        {
            internal Options(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public Options() : base(default(ReferenceOnly)) { }
            public override void LoadStateDict(Modules.OptimizerOptions source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public double? alpha;
            public double? lambd;
            public bool? maximize;
            public double? t0;
            public double? weight_decay;
        }
        public class ParamGroup : Modules.ParamGroup<Modules.ASGD.Options>
        {
            internal ParamGroup(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public ParamGroup() : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, Modules.ASGD.Options options) : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.01, double lambd = 0.0001, double alpha = 0.75, double t0 = 1000000, double weight_decay = 0) : base(default(ReferenceOnly)) { }
        }
        public sealed class State : Modules.OptimizerState, System.IDisposable
        {
            internal State(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public State(Modules.Parameter parameter) : base(default(ReferenceOnly)) { }
            public override bool ApproximatelyEquals(Modules.OptimizerState other) => throw null!;
            public void Dispose() => throw null!;
            public override void Initialize(Modules.OptimizerOptions options) => throw null!;
            public override void LoadStateDict(Modules.OptimizerState source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public torch.Tensor ax;
            public double eta;
            public double mu;
            public long step;
            public override void to(torch.Device device) => throw null!;
        }
    }
    public class Adadelta : Modules.OptimizerHelper
    {
        internal Adadelta(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Adadelta(System.Collections.Generic.IEnumerable<Modules.Adadelta.ParamGroup> parameters, double lr = 1, double rho = 0.9, double eps = 1E-06, double weight_decay = 0, bool maximize = false) : base(default(ReferenceOnly)) { }
        public Adadelta(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr, double rho = 0.9, double eps = 1E-06, double weight_decay = 0, bool maximize = false) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override void add_param_group(Modules.ParamGroup param_group) => throw null!;
        public override torch.Tensor step(System.Func<torch.Tensor> closure = null) => throw null!;
        public class Options : Modules.OptimizerOptions
        {
            internal Options(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public Options() : base(default(ReferenceOnly)) { }
            public override void LoadStateDict(Modules.OptimizerOptions source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public double? eps;
            public bool? maximize;
            public double? rho;
            public double? weight_decay;
        }
        public class ParamGroup : Modules.ParamGroup<Modules.Adadelta.Options>
        {
            internal ParamGroup(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public ParamGroup() : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, Modules.Adadelta.Options options) : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 1, double rho = 0.9, double eps = 1E-06, double weight_decay = 0, bool maximize = false) : base(default(ReferenceOnly)) { }
        }
        public sealed class State : Modules.OptimizerState, System.IDisposable
        {
            internal State(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public State(Modules.Parameter parameter) : base(default(ReferenceOnly)) { }
            public override bool ApproximatelyEquals(Modules.OptimizerState other) => throw null!;
            public void Dispose() => throw null!;
            public override void Initialize(Modules.OptimizerOptions options) => throw null!;
            public override void LoadStateDict(Modules.OptimizerState source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public torch.Tensor acc_delta;
            public torch.Tensor square_avg;
            public long step;
            public override void to(torch.Device device) => throw null!;
        }
    }
    public class Adagrad : Modules.OptimizerHelper
    {
        internal Adagrad(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Adagrad(System.Collections.Generic.IEnumerable<Modules.Adagrad.ParamGroup> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1E-10) : base(default(ReferenceOnly)) { }
        public Adagrad(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1E-10) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override void add_param_group(Modules.ParamGroup param_group) => throw null!;
        public override torch.Tensor step(System.Func<torch.Tensor> closure = null) => throw null!;
        public class Options : Modules.OptimizerOptions
        {
            internal Options(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public Options() : base(default(ReferenceOnly)) { }
            public override void LoadStateDict(Modules.OptimizerOptions source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public double? eps;
            public double? initial_accumulator_value;
            public double? lr_decay;
            public double? weight_decay;
        }
        public class ParamGroup : Modules.ParamGroup<Modules.Adagrad.Options>
        {
            internal ParamGroup(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public ParamGroup() : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, Modules.Adagrad.Options options) : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.01, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0, double eps = 1E-10) : base(default(ReferenceOnly)) { }
        }
        public sealed class State : Modules.OptimizerState, System.IDisposable
        {
            internal State(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public State(Modules.Parameter parameter) : base(default(ReferenceOnly)) { }
            public override bool ApproximatelyEquals(Modules.OptimizerState other) => throw null!;
            public void Dispose() => throw null!;
            public override void Initialize(Modules.OptimizerOptions options) => throw null!;
            public override void LoadStateDict(Modules.OptimizerState source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public long step;
            public torch.Tensor sum;
            public override void to(torch.Device device) => throw null!;
        }
    }
    public class Adam : Modules.OptimizerHelper, torch.optim.IBetas
    {
        internal Adam(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Adam(System.Collections.Generic.IEnumerable<Modules.Adam.ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) : base(default(ReferenceOnly)) { }
        public Adam(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) : base(default(ReferenceOnly)) { }
        public (double, double) Betas { get => throw null!; set { } }
        protected override void Dispose(bool disposing) => throw null!;
        public override void add_param_group(Modules.ParamGroup param_group) => throw null!;
        public override torch.Tensor step(System.Func<torch.Tensor> closure = null) => throw null!;
        public class Options : Modules.OptimizerOptions
        {
            internal Options(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public Options() : base(default(ReferenceOnly)) { }
            public override void LoadStateDict(Modules.OptimizerOptions source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public bool? amsgrad;
            public double? beta1;
            public double? beta2;
            public double? eps;
            public bool? maximize;
            public double? weight_decay;
        }
        public class ParamGroup : Modules.ParamGroup<Modules.Adam.Options>, torch.optim.IBetas
        {
            internal ParamGroup(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public ParamGroup() : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, Modules.Adam.Options options) : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) : base(default(ReferenceOnly)) { }
            public (double, double) Betas { get => throw null!; set { } }
        }
        public sealed class State : Modules.OptimizerState, System.IDisposable
        {
            internal State(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public State(Modules.Parameter parameter) : base(default(ReferenceOnly)) { }
            public override bool ApproximatelyEquals(Modules.OptimizerState other) => throw null!;
            public void Dispose() => throw null!;
            public override void Initialize(Modules.OptimizerOptions options) => throw null!;
            public override void LoadStateDict(Modules.OptimizerState source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public torch.Tensor exp_avg;
            public torch.Tensor exp_avg_sq;
            public torch.Tensor max_exp_avg_sq;
            public long step;
            public override void to(torch.Device device) => throw null!;
        }
    }
    public class AdamW : Modules.OptimizerHelper, torch.optim.IBetas
    {
        internal AdamW(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public AdamW(System.Collections.Generic.IEnumerable<Modules.AdamW.ParamGroup> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) : base(default(ReferenceOnly)) { }
        public AdamW(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) : base(default(ReferenceOnly)) { }
        public (double, double) Betas { get => throw null!; set { } }
        protected override void Dispose(bool disposing) => throw null!;
        public override void add_param_group(Modules.ParamGroup param_group) => throw null!;
        public override torch.Tensor step(System.Func<torch.Tensor> closure = null) => throw null!;
        public class Options : Modules.OptimizerOptions
        {
            internal Options(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public Options() : base(default(ReferenceOnly)) { }
            public override void LoadStateDict(Modules.OptimizerOptions source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public bool? amsgrad;
            public double? beta1;
            public double? beta2;
            public double? eps;
            public bool? maximize;
            public double? weight_decay;
        }
        public class ParamGroup : Modules.ParamGroup<Modules.AdamW.Options>, torch.optim.IBetas
        {
            internal ParamGroup(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public ParamGroup() : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, Modules.AdamW.Options options) : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.001, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, bool amsgrad = false, bool maximize = false) : base(default(ReferenceOnly)) { }
            public (double, double) Betas { get => throw null!; set { } }
        }
        public sealed class State : Modules.OptimizerState, System.IDisposable
        {
            internal State(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public State(Modules.Parameter parameter) : base(default(ReferenceOnly)) { }
            public override bool ApproximatelyEquals(Modules.OptimizerState other) => throw null!;
            public void Dispose() => throw null!;
            public override void Initialize(Modules.OptimizerOptions options) => throw null!;
            public override void LoadStateDict(Modules.OptimizerState source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public torch.Tensor exp_avg;
            public torch.Tensor exp_avg_sq;
            public torch.Tensor max_exp_avg_sq;
            public long step;
            public override void to(torch.Device device) => throw null!;
        }
    }
    public class Adamax : Modules.OptimizerHelper, torch.optim.IBetas
    {
        internal Adamax(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Adamax(System.Collections.Generic.IEnumerable<Modules.Adamax.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0) : base(default(ReferenceOnly)) { }
        public Adamax(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0) : base(default(ReferenceOnly)) { }
        public (double, double) Betas { get => throw null!; set { } }
        protected override void Dispose(bool disposing) => throw null!;
        public override void add_param_group(Modules.ParamGroup param_group) => throw null!;
        public override torch.Tensor step(System.Func<torch.Tensor> closure = null) => throw null!;
        public class Options : Modules.OptimizerOptions
        {
            internal Options(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public Options() : base(default(ReferenceOnly)) { }
            public override void LoadStateDict(Modules.OptimizerOptions source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public double? beta1;
            public double? beta2;
            public double? eps;
            public double? weight_decay;
        }
        public class ParamGroup : Modules.ParamGroup<Modules.Adamax.Options>, torch.optim.IBetas
        {
            internal ParamGroup(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public ParamGroup() : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, Modules.Adamax.Options options) : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 1, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0) : base(default(ReferenceOnly)) { }
            public (double, double) Betas { get => throw null!; set { } }
        }
        public sealed class State : Modules.OptimizerState, System.IDisposable
        {
            internal State(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public State(Modules.Parameter parameter) : base(default(ReferenceOnly)) { }
            public override bool ApproximatelyEquals(Modules.OptimizerState other) => throw null!;
            public void Dispose() => throw null!;
            public override void Initialize(Modules.OptimizerOptions options) => throw null!;
            public override void LoadStateDict(Modules.OptimizerState source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public torch.Tensor exp_avg;
            public torch.Tensor exp_inf;
            public long step;
            public override void to(torch.Device device) => throw null!;
        }
    }
    public sealed class AdaptiveAvgPool1d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal AdaptiveAvgPool1d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public long output_size { get => throw null!; set { } }
    }
    public sealed class AdaptiveAvgPool2d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal AdaptiveAvgPool2d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public long[] output_size { get => throw null!; set { } }
    }
    public sealed class AdaptiveAvgPool3d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal AdaptiveAvgPool3d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public long[] output_size { get => throw null!; set { } }
    }
    public sealed class AdaptiveMaxPool1d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal AdaptiveMaxPool1d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public (torch.Tensor Values, torch.Tensor Indices) forward_with_indices(torch.Tensor input) => throw null!;
        public long output_size { get => throw null!; set { } }
    }
    public sealed class AdaptiveMaxPool2d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal AdaptiveMaxPool2d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public (torch.Tensor output, torch.Tensor indices) forward_with_indices(torch.Tensor input) => throw null!;
        public long[] output_size { get => throw null!; set { } }
    }
    public sealed class AdaptiveMaxPool3d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal AdaptiveMaxPool3d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public (torch.Tensor output, torch.Tensor indices) forward_with_indices(torch.Tensor input) => throw null!;
        public long[] output_size { get => throw null!; set { } }
    }
    public class AlexNet : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal AlexNet(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public AlexNet(int numClasses, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) : base(default(ReferenceOnly)) { }
#nullable disable
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
    }
#nullable disable
    public sealed class AlphaDropout : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal AlphaDropout(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
        public double p { get => throw null!; set { } }
    }
    public sealed class AvgPool1d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal AvgPool1d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public bool ceil_mode { get => throw null!; set { } }
        public bool count_include_pad { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public long kernel_size { get => throw null!; set { } }
        public long? padding { get => throw null!; set { } }
        public long? stride { get => throw null!; set { } }
    }
    public sealed class AvgPool2d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal AvgPool2d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public bool ceil_mode { get => throw null!; set { } }
        public bool count_include_pad { get => throw null!; set { } }
        public long? divisor_override { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public long[] kernel_size { get => throw null!; set { } }
        public long[] padding { get => throw null!; set { } }
        public long[] stride { get => throw null!; set { } }
    }
    public sealed class AvgPool3d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal AvgPool3d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public bool ceil_mode { get => throw null!; set { } }
        public bool count_include_pad { get => throw null!; set { } }
        public long? divisor_override { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public long[] kernel_size { get => throw null!; set { } }
        public long[] padding { get => throw null!; set { } }
        public long[] stride { get => throw null!; set { } }
    }
    public sealed class BCELoss : WeightedLoss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal BCELoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public BCELoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target) => throw null!;
    }
#nullable disable
    public sealed class BCEWithLogitsLoss : WeightedLoss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal BCEWithLogitsLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public BCEWithLogitsLoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean, torch.Tensor? pos_weights = null) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target) => throw null!;
        public torch.Tensor? pos_weights { get => throw null!; }
    }
#nullable disable
    public abstract class BatchNorm : Modules.NormBase
    {
        internal BatchNorm(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public BatchNorm(long num_features, double eps, double momentum, bool affine, bool track_running_stats, torch.Device? device, torch.ScalarType? dtype, string name) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
    }
#nullable disable
    public sealed class BatchNorm1d : Modules.BatchNorm
    {
        internal BatchNorm1d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        protected override void ValidateInputDimensions(torch.Tensor input) => throw null!;
    }
#nullable disable
    public sealed class BatchNorm2d : Modules.BatchNorm
    {
        internal BatchNorm2d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        protected override void ValidateInputDimensions(torch.Tensor input) => throw null!;
    }
#nullable disable
    public sealed class BatchNorm3d : Modules.BatchNorm
    {
        internal BatchNorm3d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        protected override void ValidateInputDimensions(torch.Tensor input) => throw null!;
    }
#nullable disable
    public class Bernoulli : torch.distributions.Distribution
    {
        internal Bernoulli(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Bernoulli(torch.Tensor p = null, torch.Tensor l = null, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public torch.Tensor logits { get => throw null!; }
        public override torch.Tensor mean { get => throw null!; }
        public torch.Tensor probs { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor variance { get => throw null!; }
    }
    public class Beta : torch.distributions.ExponentialFamily
    {
        internal Beta(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Beta(torch.Tensor concentration1, torch.Tensor concentration0, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        protected override torch.Tensor LogNormalizer(params torch.Tensor[] parameters) => throw null!;
        protected override torch.Tensor MeanCarrierMeasure { get => throw null!; }
        protected override System.Collections.Generic.IList<torch.Tensor> NaturalParams { get => throw null!; }
        protected Modules.Dirichlet dirichlet;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor variance { get => throw null!; }
    }
    public sealed class Bilinear : torch.nn.Module<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal Bilinear(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
        public Modules.Parameter? bias { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor input1, torch.Tensor input2) => throw null!;
#nullable disable
        public long in1_features { get => throw null!; set { } }
        public long in2_features { get => throw null!; set { } }
        public long out_features { get => throw null!; set { } }
#nullable enable
        public Modules.Parameter weight { get => throw null!; set { } }
    }
#nullable disable
    public class Binomial : torch.distributions.Distribution
    {
        internal Binomial(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Binomial(torch.Tensor total_count, torch.Tensor p = null, torch.Tensor l = null, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public torch.Tensor logits { get => throw null!; }
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public torch.Tensor probs { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor variance { get => throw null!; }
    }
    public sealed class CELU : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal CELU(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public double alpha { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
    }
    public sealed class CTCLoss : Loss<torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal CTCLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public CTCLoss(long blank = 0, bool zero_infinity = false, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
        public long blank { get => throw null!; }
#nullable enable
        public override torch.Tensor forward(torch.Tensor log_probs, torch.Tensor targets, torch.Tensor input_lengths, torch.Tensor target_lengths) => throw null!;
#nullable disable
        public bool zero_infinity { get => throw null!; }
    }
    public class Categorical : torch.distributions.Distribution
    {
        internal Categorical(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Categorical(torch.Tensor probs = null, torch.Tensor logits = null, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public torch.Tensor logits { get => throw null!; }
        public override torch.Tensor mean { get => throw null!; }
        public long[] param_shape { get => throw null!; }
        public torch.Tensor probs { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor variance { get => throw null!; }
    }
    public class Cauchy : torch.distributions.Distribution
    {
        internal Cauchy(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Cauchy(torch.Tensor loc, torch.Tensor scale, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.Tensor cdf(torch.Tensor value) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor icdf(torch.Tensor value) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor variance { get => throw null!; }
    }
    public sealed class ChannelShuffle : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal ChannelShuffle(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override string GetName() => throw null!;
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public long groups { get => throw null!; set { } }
    }
    public class Chi2 : Modules.Gamma
    {
        internal Chi2(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Chi2(torch.Tensor df, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        public torch.Tensor df { get => throw null!; }
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
    }
    public sealed class ConstantPad1d : Modules.PadBase
    {
        internal ConstantPad1d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
    }
    public sealed class ConstantPad2d : Modules.PadBase
    {
        internal ConstantPad2d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
    }
    public sealed class ConstantPad3d : Modules.PadBase
    {
        internal ConstantPad3d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
    }
    public sealed class Conv1d : Modules.Convolution
    {
        internal Conv1d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
    }
#nullable disable
    public sealed class Conv2d : Modules.Convolution
    {
        internal Conv2d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
    }
#nullable disable
    public sealed class Conv3d : Modules.Convolution
    {
        internal Conv3d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
    }
#nullable disable
    public sealed class ConvTranspose1d : Modules.ConvolutionTranspose
    {
        internal ConvTranspose1d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input, long[]? output_size) => throw null!;
    }
#nullable disable
    public sealed class ConvTranspose2d : Modules.ConvolutionTranspose
    {
        internal ConvTranspose2d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input, long[]? output_size) => throw null!;
    }
#nullable disable
    public sealed class ConvTranspose3d : Modules.ConvolutionTranspose
    {
        internal ConvTranspose3d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input, long[]? output_size) => throw null!;
    }
#nullable disable
    public abstract class Convolution : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal Convolution(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        [System.Obsolete] protected Convolution(nint handle, nint boxedHandle, long input_channels) : base(default(ReferenceOnly)) { }
#nullable enable
        protected Convolution(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type, long[] dilation, bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode, torch.Device? device = null, torch.ScalarType? dtype = null) : base(default(ReferenceOnly)) { }
#nullable disable
        protected override void Dispose(bool disposing) => throw null!;
        public void SetPadding(Padding padding) => throw null!;
#nullable enable
        public void SetPadding(long[] padding) => throw null!;
        protected bool ValidateShape(torch.Tensor input, long dimensions) => throw null!;
        protected Modules.Parameter? _bias;
        protected long[] _reversed_padding_repeated_twice;
        protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected Modules.Parameter? _weight;
        public Modules.Parameter? bias { get => throw null!; set { } }
        public long[] dilation { get => throw null!; set { } }
#nullable disable
        public long groups { get => throw null!; set { } }
        public long in_channels { get => throw null!; }
        [System.Obsolete] protected long input_channels;
#nullable enable
        public long[] kernel_size { get => throw null!; set { } }
#nullable disable
        public long out_channels { get => throw null!; }
#nullable enable
        public long[] output_padding { get => throw null!; set { } }
        public long[]? padding { get => throw null!; }
#nullable disable
        public PaddingModes padding_mode { get => throw null!; set { } }
        public Padding? padding_type { get => throw null!; }
        public void reset_parameters() => throw null!;
#nullable enable
        public long[] stride { get => throw null!; set { } }
#nullable disable
        public bool transposed { get => throw null!; }
#nullable enable
        public Modules.Parameter weight { get => throw null!; set { } }
    }
#nullable disable
    public abstract class ConvolutionTranspose : Modules.Convolution
    {
        internal ConvolutionTranspose(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        protected ConvolutionTranspose(string name, long in_channels, long out_channels, long[] kernel_size, long[] stride, long[]? padding, Padding? padding_type, long[] dilation, bool transposed, long[] output_padding, long groups, bool bias, PaddingModes padding_mode, torch.Device? device = null, torch.ScalarType? dtype = null) : base(default(ReferenceOnly)) { }
        protected long[] _output_padding(torch.Tensor input, long[]? output_size, long[] kernel_size, long[] stride, long[] padding, long[] dilation, long num_spatial_dims) => throw null!;
        public abstract torch.Tensor forward(torch.Tensor input, long[]? output_size);
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
    }
#nullable disable
    public sealed class CosineEmbeddingLoss : Loss<torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal CosineEmbeddingLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public CosineEmbeddingLoss(double margin = 0, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input1, torch.Tensor input2, torch.Tensor target) => throw null!;
#nullable disable
        public double margin { get => throw null!; }
    }
    public sealed class CosineSimilarity : Modules.ParameterLessModule<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal CosineSimilarity(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public long dim { get => throw null!; set { } }
        public double eps { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor input1, torch.Tensor input2) => throw null!;
    }
    public sealed class CrossEntropyLoss : WeightedLoss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal CrossEntropyLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public CrossEntropyLoss(torch.Tensor? weight = null, long? ignore_index = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean, double label_smoothing = 0) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target) => throw null!;
#nullable disable
        public long? ignore_index { get => throw null!; }
        public double label_smoothing { get => throw null!; }
    }
    public class DataLoader : Modules.DataLoader<System.Collections.Generic.Dictionary<string, torch.Tensor>, System.Collections.Generic.Dictionary<string, torch.Tensor>>
    {
        internal DataLoader(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public DataLoader(torch.utils.data.Dataset dataset, int batchSize, System.Collections.Generic.IEnumerable<long> shuffler, torch.Device device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) : base(default(ReferenceOnly)) { }
        public DataLoader(torch.utils.data.Dataset dataset, int batchSize, bool shuffle = false, torch.Device device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) : base(default(ReferenceOnly)) { }
    }
    public class DataLoader<T, S> : System.Collections.Generic.IEnumerable<S>, System.Collections.IEnumerable, System.IDisposable
    {
        internal DataLoader(ReferenceOnly _) { }
#nullable enable
        public DataLoader(torch.utils.data.Dataset<T> dataset, int batchSize, System.Func<System.Collections.Generic.IEnumerable<T>, torch.Device, S> collate_fn, System.Collections.Generic.IEnumerable<long> shuffler, torch.Device? device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) { }
        public DataLoader(torch.utils.data.Dataset<T> dataset, int batchSize, System.Func<System.Collections.Generic.IEnumerable<T>, torch.Device, S> collate_fn, bool shuffle = false, torch.Device? device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) { }
#nullable disable
        public long Count { get => throw null!; }
#nullable enable
        public torch.Device Device { get => throw null!; }
#nullable disable
        protected virtual void Dispose(bool disposing) => throw null!;
        public void Dispose() => throw null!;
        public bool DisposeBatch { get => throw null!; }
        public bool DisposeDataset { get => throw null!; }
#nullable enable
        public System.Collections.Generic.IEnumerator<S> GetEnumerator() => throw null!;
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
#nullable disable
        public int batch_size { get => throw null!; }
#nullable enable
        public System.Func<System.Collections.Generic.IEnumerable<T>, torch.Device, S> collate_fn { get => throw null!; }
        public torch.utils.data.Dataset<T> dataset { get => throw null!; }
#nullable disable
        public bool drop_last { get => throw null!; }
        public int num_workers { get => throw null!; }
#nullable enable
        public System.Collections.Generic.IEnumerable<long> sampler { get => throw null!; }
    }
#nullable disable
    public class Dirichlet : torch.distributions.ExponentialFamily
    {
        internal Dirichlet(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Dirichlet(torch.Tensor concentration, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        protected override torch.Tensor LogNormalizer(params torch.Tensor[] parameters) => throw null!;
        protected override torch.Tensor MeanCarrierMeasure { get => throw null!; }
        protected override System.Collections.Generic.IList<torch.Tensor> NaturalParams { get => throw null!; }
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor variance { get => throw null!; }
    }
    public class DropBlock2d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal DropBlock2d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public DropBlock2d(double p, long block_size, bool inplace = false, double eps = 1E-06) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
    }
    public class DropBlock3d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal DropBlock3d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public DropBlock3d(double p, long block_size, bool inplace = false, double eps = 1E-06) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
    }
    public sealed class Dropout : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Dropout(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
        public double p { get => throw null!; set { } }
    }
    public sealed class Dropout1d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Dropout1d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
        public double p { get => throw null!; set { } }
    }
    public sealed class Dropout2d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Dropout2d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public bool inplace { get => throw null!; set { } }
        public double p { get => throw null!; set { } }
    }
    public sealed class Dropout3d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Dropout3d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public bool inplace { get => throw null!; set { } }
        public double p { get => throw null!; set { } }
    }
    public sealed class ELU : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal ELU(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public double alpha { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
    }
    public sealed class Embedding : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal Embedding(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public Modules.Parameter? weight { get => throw null!; set { } }
    }
#nullable disable
    public sealed class EmbeddingBag : torch.nn.Module<torch.Tensor, torch.Tensor?, torch.Tensor?, torch.Tensor>, torch.nn.IModule<torch.Tensor, torch.Tensor, torch.Tensor>, torch.nn.IModule<torch.Tensor, torch.Tensor?, torch.Tensor?, torch.Tensor>
    {
        internal EmbeddingBag(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public torch.Tensor call(torch.Tensor input) => throw null!;
        public torch.Tensor call(torch.Tensor input, torch.Tensor offsets) => throw null!;
        public torch.Tensor call(torch.Tensor input, torch.Tensor? offsets, torch.Tensor? perSampleWeights) => throw null!;
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor? offsets, torch.Tensor? perSampleWeights) => throw null!;
        public Modules.Parameter? weight { get => throw null!; set { } }
    }
#nullable disable
    public class ExpRelaxedCategorical : torch.distributions.Distribution
    {
        internal ExpRelaxedCategorical(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public torch.Tensor logits { get => throw null!; }
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public long[] param_shape { get => throw null!; }
        public torch.Tensor probs { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor sample(params long[] sample_shape) => throw null!;
        public override torch.Tensor stddev { get => throw null!; }
        public torch.Tensor temperature { get => throw null!; }
        public override torch.Tensor variance { get => throw null!; }
    }
    public class Exponential : torch.distributions.ExponentialFamily
    {
        internal Exponential(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Exponential(torch.Tensor rate, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        protected override torch.Tensor LogNormalizer(params torch.Tensor[] parameters) => throw null!;
        protected override torch.Tensor MeanCarrierMeasure { get => throw null!; }
        protected override System.Collections.Generic.IList<torch.Tensor> NaturalParams { get => throw null!; }
        public override torch.Tensor cdf(torch.Tensor value) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor icdf(torch.Tensor value) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor stddev { get => throw null!; }
        public override torch.Tensor variance { get => throw null!; }
    }
    public sealed class FeatureAlphaDropout : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal FeatureAlphaDropout(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public bool inplace { get => throw null!; set { } }
        public double p { get => throw null!; set { } }
    }
    public class FisherSnedecor : torch.distributions.Distribution
    {
        internal FisherSnedecor(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public FisherSnedecor(torch.Tensor df1, torch.Tensor df2, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor variance { get => throw null!; }
    }
    public sealed class Flatten : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Flatten(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public long end_dim { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public long start_dim { get => throw null!; set { } }
    }
    public sealed class Fold : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Fold(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public (long, long) dilation { get => throw null!; set { } }
#nullable enable
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
#nullable disable
        public (long, long) kernel_size { get => throw null!; set { } }
        public (long, long) output_size { get => throw null!; set { } }
        public (long, long) padding { get => throw null!; set { } }
        public (long, long) stride { get => throw null!; set { } }
    }
    public sealed class FractionalMaxPool2d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal FractionalMaxPool2d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public (torch.Tensor Values, torch.Tensor Indices) forward_with_indices(torch.Tensor input) => throw null!;
        public long[] kernel_size { get => throw null!; set { } }
        public double[] output_ratio { get => throw null!; set { } }
        public long[] output_size { get => throw null!; set { } }
    }
    public sealed class FractionalMaxPool3d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal FractionalMaxPool3d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public (torch.Tensor Values, torch.Tensor Indices) forward_with_indices(torch.Tensor input) => throw null!;
        public long[] kernel_size { get => throw null!; set { } }
        public double[] output_ratio { get => throw null!; set { } }
        public long[] output_size { get => throw null!; set { } }
    }
    public class FrozenBatchNorm2d : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal FrozenBatchNorm2d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        protected internal FrozenBatchNorm2d(int num_features, double eps = 1E-05, torch.Device? device = null) : base(default(ReferenceOnly)) { }
#nullable disable
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        public torch.Tensor bias { get => throw null!; protected set { } }
        public override torch.Tensor forward(torch.Tensor x) => throw null!;
        public torch.Tensor running_mean { get => throw null!; protected set { } }
        public torch.Tensor running_var { get => throw null!; protected set { } }
        public torch.Tensor weight { get => throw null!; protected set { } }
    }
#nullable disable
    public sealed class GELU : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal GELU(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Modules.GELU.Approximate approximate { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
        public enum Approximate
        {
            none = 0,
            tanh = 1,
        }
    }
    public sealed class GLU : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal GLU(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public long dim { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
    }
    public sealed class GRU : torch.nn.Module<torch.Tensor, torch.Tensor, (torch.Tensor, torch.Tensor)>
    {
        internal GRU(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public (torch.Tensor, torch.Tensor) call(torch.Tensor input, torch.Tensor h0 = null) => throw null!;
        public (torch.nn.utils.rnn.PackedSequence, torch.Tensor) call(torch.nn.utils.rnn.PackedSequence input, torch.Tensor h0 = null) => throw null!;
        public void flatten_parameters() => throw null!;
        public override (torch.Tensor, torch.Tensor) forward(torch.Tensor input, torch.Tensor h0 = null) => throw null!;
    }
    public sealed class GRUCell : torch.nn.Module<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal GRUCell(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public Modules.Parameter? bias_hh { get => throw null!; set { } }
        public Modules.Parameter? bias_ih { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor? h0 = null) => throw null!;
        public Modules.Parameter? weight_hh { get => throw null!; set { } }
        public Modules.Parameter? weight_ih { get => throw null!; set { } }
    }
#nullable disable
    public class Gamma : torch.distributions.ExponentialFamily
    {
        internal Gamma(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Gamma(torch.Tensor concentration, torch.Tensor rate, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        protected override torch.Tensor LogNormalizer(params torch.Tensor[] parameters) => throw null!;
        protected override torch.Tensor MeanCarrierMeasure { get => throw null!; }
        protected override System.Collections.Generic.IList<torch.Tensor> NaturalParams { get => throw null!; }
        public override torch.Tensor cdf(torch.Tensor value) => throw null!;
        protected torch.Tensor concentration;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor variance { get => throw null!; }
    }
    public sealed class GaussianNLLLoss : Loss<torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal GaussianNLLLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public GaussianNLLLoss(bool full = false, float eps = 1E-08F, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
        public float eps { get => throw null!; }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target, torch.Tensor variance) => throw null!;
#nullable disable
        public bool full { get => throw null!; }
    }
    public class Geometric : torch.distributions.Distribution
    {
        internal Geometric(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Geometric(torch.Tensor probs = null, torch.Tensor logits = null, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public torch.Tensor logits { get => throw null!; }
        public override torch.Tensor mean { get => throw null!; }
        public torch.Tensor probs { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor variance { get => throw null!; }
    }
    public class GoogleNet : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal GoogleNet(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public GoogleNet(int numClasses = 1000, bool transform_input = false, string? weights_file = null, bool skipfc = true, float dropout = 0.2F, float dropout_aux = 0.7F, torch.Device? device = null) : base(default(ReferenceOnly)) { }
#nullable disable
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        public override torch.Tensor forward(torch.Tensor x) => throw null!;
    }
#nullable disable
    public sealed class GroupNorm : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal GroupNorm(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
#nullable disable
        public bool affine { get => throw null!; set { } }
#nullable enable
        public Modules.Parameter? bias { get => throw null!; set { } }
#nullable disable
        public double eps { get => throw null!; set { } }
#nullable enable
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
#nullable disable
        public long num_groups { get => throw null!; set { } }
#nullable enable
        public Modules.Parameter weight { get => throw null!; set { } }
    }
#nullable disable
    public class Gumbel : Modules.TransformedDistribution
    {
        internal Gumbel(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public override torch.Tensor stddev { get => throw null!; }
        public override torch.Tensor variance { get => throw null!; }
    }
    public class HalfCauchy : Modules.TransformedDistribution
    {
        internal HalfCauchy(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor cdf(torch.Tensor value) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor icdf(torch.Tensor value) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public torch.Tensor scale { get => throw null!; }
        public override torch.Tensor variance { get => throw null!; }
    }
    public class HalfNormal : Modules.TransformedDistribution
    {
        internal HalfNormal(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor cdf(torch.Tensor value) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor icdf(torch.Tensor prob) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public torch.Tensor scale { get => throw null!; }
        public override torch.Tensor variance { get => throw null!; }
    }
    public sealed class Hardshrink : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Hardshrink(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public double lambda { get => throw null!; set { } }
    }
    public sealed class Hardsigmoid : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Hardsigmoid(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
    }
    public sealed class Hardswish : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Hardswish(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
    }
    public sealed class Hardtanh : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Hardtanh(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override string GetName() => throw null!;
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
        public double max_val { get => throw null!; set { } }
        public double min_val { get => throw null!; set { } }
    }
    public sealed class HingeEmbeddingLoss : Loss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal HingeEmbeddingLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public HingeEmbeddingLoss(double margin = 0, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target) => throw null!;
#nullable disable
        public double margin { get => throw null!; }
    }
    public sealed class HuberLoss : Loss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal HuberLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public HuberLoss(double delta = 1, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
        public double delta { get => throw null!; }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target) => throw null!;
    }
#nullable disable
    public interface IParameterLessModule
    {
    }
    public sealed class Identity : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Identity(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
    }
#nullable disable
    public class InceptionV3 : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal InceptionV3(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public InceptionV3(int numClasses = 1000, float dropout = 0.5F, bool transform_input = false, string? weights_file = null, bool skipfc = true, torch.Device? device = null) : base(default(ReferenceOnly)) { }
#nullable disable
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        public override torch.Tensor forward(torch.Tensor x) => throw null!;
    }
#nullable disable
    public class Independent : torch.distributions.Distribution
    {
        internal Independent(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Independent(torch.distributions.Distribution base_distribution, int reinterpreted_batch_ndims, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor sample(params long[] sample_shape) => throw null!;
        public override torch.Tensor variance { get => throw null!; }
    }
    public abstract class InstanceNorm : Modules.NormBase
    {
        internal InstanceNorm(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public InstanceNorm(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, torch.Device? device, torch.ScalarType? dtype, string name) : base(default(ReferenceOnly)) { }
#nullable disable
        protected abstract long GetNumberOfBatchDimensions();
#nullable enable
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
    }
#nullable disable
    public sealed class InstanceNorm1d : Modules.InstanceNorm
    {
        internal InstanceNorm1d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected override long GetNumberOfBatchDimensions() => throw null!;
#nullable enable
        protected override void ValidateInputDimensions(torch.Tensor input) => throw null!;
    }
#nullable disable
    public sealed class InstanceNorm2d : Modules.InstanceNorm
    {
        internal InstanceNorm2d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected override long GetNumberOfBatchDimensions() => throw null!;
#nullable enable
        protected override void ValidateInputDimensions(torch.Tensor input) => throw null!;
    }
#nullable disable
    public sealed class InstanceNorm3d : Modules.InstanceNorm
    {
        internal InstanceNorm3d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected override long GetNumberOfBatchDimensions() => throw null!;
#nullable enable
        protected override void ValidateInputDimensions(torch.Tensor input) => throw null!;
    }
#nullable disable
    public class IterableDataLoader : Modules.DataLoader<System.Collections.Generic.IList<torch.Tensor>, System.Collections.Generic.IList<torch.Tensor>>
    {
        internal IterableDataLoader(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public IterableDataLoader(torch.utils.data.IterableDataset dataset, int batchSize, System.Collections.Generic.IEnumerable<long> shuffler, torch.Device device = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) : base(default(ReferenceOnly)) { }
        public IterableDataLoader(torch.utils.data.IterableDataset dataset, int batchSize, bool shuffle = false, torch.Device device = null, int? seed = null, int num_worker = 1, bool drop_last = false, bool disposeBatch = true, bool disposeDataset = true) : base(default(ReferenceOnly)) { }
    }
    public sealed class KLDivLoss : Loss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal KLDivLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public KLDivLoss(bool log_target = true, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target) => throw null!;
#nullable disable
        public bool log_target { get => throw null!; }
    }
    public class Kumaraswamy : Modules.TransformedDistribution
    {
        internal Kumaraswamy(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public torch.Tensor concentration0 { get => throw null!; }
        public torch.Tensor concentration1 { get => throw null!; }
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public override torch.Tensor variance { get => throw null!; }
    }
    public sealed class L1Loss : Loss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal L1Loss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public L1Loss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target) => throw null!;
    }
#nullable disable
    public class LBFGS : torch.optim.Optimizer, torch.optim.ILearningRateController
    {
        internal LBFGS(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public LBFGS(nint handle, double lr) : base(default(ReferenceOnly)) { }
        public double InitialLearningRate { get => throw null!; set { } }
        public double LearningRate { get => throw null!; set { } }
        public override System.Collections.Generic.IEnumerable<torch.optim.ILearningRateController> ParamGroups { get => throw null!; }
        public double _rate;
        public override torch.Tensor step(System.Func<torch.Tensor> closure) => throw null!;
    }
    public sealed class LPPool1d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal LPPool1d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public bool ceil_mode { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public long kernel_size { get => throw null!; set { } }
        public double norm_type { get => throw null!; set { } }
        public long? stride { get => throw null!; set { } }
    }
    public sealed class LPPool2d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal LPPool2d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public bool ceil_mode { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public long[] kernel_size { get => throw null!; set { } }
        public double norm_type { get => throw null!; set { } }
        public long[] stride { get => throw null!; set { } }
    }
    public sealed class LSTM : torch.nn.Module<torch.Tensor, (torch.Tensor, torch.Tensor)?, (torch.Tensor, torch.Tensor, torch.Tensor)>
    {
        internal LSTM(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public (torch.Tensor, torch.Tensor, torch.Tensor) call(torch.Tensor input, (torch.Tensor, torch.Tensor)? h0_c0 = null) => throw null!;
        public (torch.nn.utils.rnn.PackedSequence, torch.Tensor, torch.Tensor) call(torch.nn.utils.rnn.PackedSequence input, (torch.Tensor, torch.Tensor)? h0_c0 = null) => throw null!;
#nullable disable
        public void flatten_parameters() => throw null!;
#nullable enable
        public override (torch.Tensor, torch.Tensor, torch.Tensor) forward(torch.Tensor input, (torch.Tensor, torch.Tensor)? h0_c0 = null) => throw null!;
    }
#nullable disable
    public sealed class LSTMCell : torch.nn.Module<torch.Tensor, (torch.Tensor, torch.Tensor)?, (torch.Tensor, torch.Tensor)>
    {
        internal LSTMCell(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public Modules.Parameter? bias_hh { get => throw null!; set { } }
        public Modules.Parameter? bias_ih { get => throw null!; set { } }
        public (torch.Tensor, torch.Tensor) call(torch.Tensor input, (torch.Tensor, torch.Tensor)? h0_c0 = null) => throw null!;
        public override (torch.Tensor, torch.Tensor) forward(torch.Tensor input, (torch.Tensor, torch.Tensor)? h0_c0) => throw null!;
        public Modules.Parameter? weight_hh { get => throw null!; set { } }
        public Modules.Parameter? weight_ih { get => throw null!; set { } }
    }
#nullable disable
    public class Laplace : torch.distributions.Distribution
    {
        internal Laplace(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Laplace(torch.Tensor loc, torch.Tensor scale, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.Tensor cdf(torch.Tensor value) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor icdf(torch.Tensor value) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor stddev { get => throw null!; }
        public override torch.Tensor variance { get => throw null!; }
    }
    public sealed class LayerNorm : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal LayerNorm(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
        public Modules.Parameter? bias { get => throw null!; set { } }
#nullable disable
        public bool elementwise_affine { get => throw null!; set { } }
        public double eps { get => throw null!; set { } }
#nullable enable
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public long[] normalized_shape { get => throw null!; set { } }
#nullable disable
        public void reset_parameters() => throw null!;
#nullable enable
        public Modules.Parameter weight { get => throw null!; set { } }
    }
#nullable disable
    public sealed class LeakyReLU : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal LeakyReLU(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
        public double negative_slope { get => throw null!; set { } }
    }
    public sealed class Linear : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal Linear(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
        public Modules.Parameter? bias { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
#nullable disable
        public long in_features { get => throw null!; set { } }
        public long out_features { get => throw null!; set { } }
#nullable enable
        public Modules.Parameter weight { get => throw null!; set { } }
    }
#nullable disable
    public sealed class LocalResponseNorm : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal LocalResponseNorm(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public double alpha { get => throw null!; set { } }
        public double beta { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public double k { get => throw null!; set { } }
        public long size { get => throw null!; set { } }
    }
    public class LogNormal : Modules.TransformedDistribution
    {
        internal LogNormal(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public torch.Tensor loc { get => throw null!; }
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public torch.Tensor scale { get => throw null!; }
        public override torch.Tensor variance { get => throw null!; }
    }
    public sealed class LogSigmoid : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal LogSigmoid(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
    }
    public sealed class LogSoftmax : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal LogSoftmax(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public long dim { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
    }
    public class LogitRelaxedBernoulli : torch.distributions.Distribution
    {
        internal LogitRelaxedBernoulli(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public LogitRelaxedBernoulli(torch.Tensor temperature, torch.Tensor probs = null, torch.Tensor logits = null, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public torch.Tensor logits { get => throw null!; }
        public override torch.Tensor mean { get => throw null!; }
        public torch.Tensor probs { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor variance { get => throw null!; }
    }
    public sealed class MSELoss : Loss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal MSELoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public MSELoss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target) => throw null!;
    }
#nullable disable
    public sealed class MarginRankingLoss : Loss<torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal MarginRankingLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public MarginRankingLoss(double margin = 0, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input1, torch.Tensor input2, torch.Tensor target) => throw null!;
#nullable disable
        public double margin { get => throw null!; }
    }
    public sealed class MaxPool1d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal MaxPool1d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public bool ceil_mode { get => throw null!; set { } }
        public long? dilation { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public (torch.Tensor Values, torch.Tensor Indices) forward_with_indices(torch.Tensor input) => throw null!;
        public long kernel_size { get => throw null!; set { } }
        public long? padding { get => throw null!; set { } }
        public long? stride { get => throw null!; set { } }
    }
    public sealed class MaxPool2d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal MaxPool2d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public bool ceil_mode { get => throw null!; set { } }
        public long[] dilation { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public (torch.Tensor Values, torch.Tensor Indices) forward_with_indices(torch.Tensor input) => throw null!;
        public long[] kernel_size { get => throw null!; set { } }
        public long[] padding { get => throw null!; set { } }
        public long[] stride { get => throw null!; set { } }
    }
    public sealed class MaxPool3d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal MaxPool3d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public bool ceil_mode { get => throw null!; set { } }
        public long[] dilation { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public (torch.Tensor Values, torch.Tensor Indices) forward_with_indices(torch.Tensor input) => throw null!;
        public long[] kernel_size { get => throw null!; set { } }
        public long[] padding { get => throw null!; set { } }
        public long[] stride { get => throw null!; set { } }
    }
    public sealed class MaxUnpool1d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor, long[], torch.Tensor>
    {
        internal MaxUnpool1d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public torch.Tensor call(torch.Tensor tensor, torch.Tensor indices, long[] output_size = null) => throw null!;
        public override torch.Tensor forward(torch.Tensor tensor, torch.Tensor indices, long[] output_size = null) => throw null!;
        public long kernel_size { get => throw null!; set { } }
        public long? padding { get => throw null!; set { } }
        public long? stride { get => throw null!; set { } }
    }
    public sealed class MaxUnpool2d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor, long[], torch.Tensor>
    {
        internal MaxUnpool2d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public torch.Tensor call(torch.Tensor tensor, torch.Tensor indices, long[] output_size = null) => throw null!;
        public override torch.Tensor forward(torch.Tensor tensor, torch.Tensor indices, long[] output_size = null) => throw null!;
        public long[] kernel_size { get => throw null!; set { } }
        public long[] padding { get => throw null!; set { } }
        public long[] stride { get => throw null!; set { } }
    }
    public sealed class MaxUnpool3d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor, long[], torch.Tensor>
    {
        internal MaxUnpool3d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public torch.Tensor call(torch.Tensor tensor, torch.Tensor indices, long[] output_size = null) => throw null!;
        public override torch.Tensor forward(torch.Tensor tensor, torch.Tensor indices, long[] output_size = null) => throw null!;
        public long[] kernel_size { get => throw null!; set { } }
        public long[] padding { get => throw null!; set { } }
        public long[] stride { get => throw null!; set { } }
    }
    public sealed class Mish : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Mish(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
    }
    public class MobileNetV2 : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal MobileNetV2(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        public override torch.Tensor forward(torch.Tensor x) => throw null!;
    }
#nullable disable
    public class MobileNetV3 : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal MobileNetV3(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        public override torch.Tensor forward(torch.Tensor x) => throw null!;
    }
#nullable disable
    public class ModuleDict<T> : torch.nn.Module, System.Collections.Generic.ICollection<System.Collections.Generic.KeyValuePair<string, T>>, System.Collections.Generic.ICollection<(string, T)>, System.Collections.Generic.IDictionary<string, T>, System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, T>>, System.Collections.Generic.IEnumerable<(string, T)>, System.Collections.Generic.IList<(string, T)>, System.Collections.IEnumerable where T : torch.nn.Module
    {
        internal ModuleDict(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public ModuleDict() : base(default(ReferenceOnly)) { }
        public void Add((string, T) item) => throw null!;
        public void Add(System.Collections.Generic.KeyValuePair<string, T> item) => throw null!;
        public void Add(string key, T value) => throw null!;
        public void Clear() => throw null!;
        public bool Contains((string, T) item) => throw null!;
        public bool Contains(System.Collections.Generic.KeyValuePair<string, T> item) => throw null!;
        public bool ContainsKey(string key) => throw null!;
        public void CopyTo((string, T)[] array, int arrayIndex) => throw null!;
        public void CopyTo(System.Collections.Generic.KeyValuePair<string, T>[] array, int arrayIndex) => throw null!;
        public int Count { get => throw null!; }
        public System.Collections.Generic.IEnumerator<(string, T)> GetEnumerator() => throw null!;
        public int IndexOf((string, T) item) => throw null!;
        public void Insert(int index, (string, T) item) => throw null!;
        public bool IsReadOnly { get => throw null!; }
        public System.Collections.Generic.ICollection<string> Keys { get => throw null!; }
        protected override void RegisterComponents() => throw null!;
        public bool Remove((string, T) item) => throw null!;
        public bool Remove(System.Collections.Generic.KeyValuePair<string, T> item) => throw null!;
        public bool Remove(string key) => throw null!;
        public void RemoveAt(int index) => throw null!;
        System.Collections.Generic.IEnumerator<System.Collections.Generic.KeyValuePair<string, T>> System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, T>>.GetEnumerator() => throw null!;
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
        public bool TryGetValue(string key, out T value) => throw null!;
        public System.Collections.Generic.ICollection<T> Values { get => throw null!; }
        public void clear() => throw null!;
        public System.Collections.Generic.IEnumerator<(string, T)> items() => throw null!;
        public System.Collections.Generic.IEnumerable<string> keys() => throw null!;
        public (string, T) this[int index] { get => throw null!; set { } }
        public T this[string key] { get => throw null!; set { } }
        public System.Collections.Generic.IEnumerable<T> values() => throw null!;
    }
    public class ModuleList<T> : torch.nn.Module, System.Collections.Generic.ICollection<T>, System.Collections.Generic.IEnumerable<T>, System.Collections.Generic.IList<T>, System.Collections.IEnumerable where T : torch.nn.Module
    {
        internal ModuleList(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public ModuleList(params T[] modules) : base(default(ReferenceOnly)) { }
        public void Add(T item) => throw null!;
        public void Clear() => throw null!;
        public bool Contains(T item) => throw null!;
        public void CopyTo(T[] array, int arrayIndex) => throw null!;
        public int Count { get => throw null!; }
        public System.Collections.Generic.IEnumerator<T> GetEnumerator() => throw null!;
        public int IndexOf(T item) => throw null!;
        public void Insert(int index, T item) => throw null!;
        public bool IsReadOnly { get => throw null!; }
        protected override void RegisterComponents() => throw null!;
        public bool Remove(T item) => throw null!;
        public void RemoveAt(int index) => throw null!;
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
        public void append(params T[] parameters) => throw null!;
        public void extend(System.Collections.Generic.IEnumerable<T> modules) => throw null!;
        public T this[int index] { get => throw null!; set { } }
    }
    public sealed class MultiLabelMarginLoss : Loss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal MultiLabelMarginLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public MultiLabelMarginLoss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target) => throw null!;
    }
#nullable disable
    public sealed class MultiLabelSoftMarginLoss : WeightedLoss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal MultiLabelSoftMarginLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public MultiLabelSoftMarginLoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target) => throw null!;
    }
#nullable disable
    public sealed class MultiMarginLoss : WeightedLoss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal MultiMarginLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public MultiMarginLoss(int p = 1, double margin = 1, torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target) => throw null!;
#nullable disable
        public double margin { get => throw null!; }
        public int p { get => throw null!; }
    }
    public sealed class MultiheadAttention : torch.nn.Module<torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor?, bool, torch.Tensor?, System.Tuple<torch.Tensor, torch.Tensor>>
    {
        internal MultiheadAttention(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public System.Tuple<torch.Tensor, torch.Tensor> call(torch.Tensor query, torch.Tensor key, torch.Tensor value, torch.Tensor? key_padding_mask = null, bool need_weights = true, torch.Tensor? attn_mask = null) => throw null!;
        public override System.Tuple<torch.Tensor, torch.Tensor> forward(torch.Tensor query, torch.Tensor key, torch.Tensor value, torch.Tensor? key_padding_mask, bool need_weights, torch.Tensor? attn_mask) => throw null!;
    }
#nullable disable
    public class Multinomial : torch.distributions.Distribution
    {
        internal Multinomial(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Multinomial(int total_count, torch.Tensor probs = null, torch.Tensor logits = null, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public torch.Tensor logits { get => throw null!; }
        public override torch.Tensor mean { get => throw null!; }
        public long[] param_shape { get => throw null!; }
        public torch.Tensor probs { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor variance { get => throw null!; }
    }
    public class MultivariateNormal : torch.distributions.Distribution
    {
        internal MultivariateNormal(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public MultivariateNormal(torch.Tensor loc, torch.Tensor covariance_matrix = null, torch.Tensor precision_matrix = null, torch.Tensor scale_tril = null, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor variance { get => throw null!; }
    }
    public class NAdam : Modules.OptimizerHelper, torch.optim.IBetas
    {
        internal NAdam(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public NAdam(System.Collections.Generic.IEnumerable<Modules.NAdam.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, double momentum_decay = 0.004) : base(default(ReferenceOnly)) { }
        public NAdam(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, double momentum_decay = 0.004) : base(default(ReferenceOnly)) { }
        public (double, double) Betas { get => throw null!; set { } }
        protected override void Dispose(bool disposing) => throw null!;
        public override void add_param_group(Modules.ParamGroup param_group) => throw null!;
        public override torch.Tensor step(System.Func<torch.Tensor> closure = null) => throw null!;
        public class Options : Modules.OptimizerOptions
        {
            internal Options(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public Options() : base(default(ReferenceOnly)) { }
            public override void LoadStateDict(Modules.OptimizerOptions source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public double? beta1;
            public double? beta2;
            public double? eps;
            public double? momentum_decay;
            public double? weight_decay;
        }
        public class ParamGroup : Modules.ParamGroup<Modules.NAdam.Options>, torch.optim.IBetas
        {
            internal ParamGroup(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public ParamGroup() : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, Modules.NAdam.Options options) : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 1, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0, double momentum_decay = 0.004) : base(default(ReferenceOnly)) { }
            public (double, double) Betas { get => throw null!; set { } }
        }
        public sealed class State : Modules.OptimizerState, System.IDisposable
        {
            internal State(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public State(Modules.Parameter parameter) : base(default(ReferenceOnly)) { }
            public override bool ApproximatelyEquals(Modules.OptimizerState other) => throw null!;
            public void Dispose() => throw null!;
            public override void Initialize(Modules.OptimizerOptions options) => throw null!;
            public override void LoadStateDict(Modules.OptimizerState source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public torch.Tensor exp_avg;
            public torch.Tensor exp_avg_sq;
            public double mu_product;
            public long step;
            public override void to(torch.Device device) => throw null!;
        }
    }
    public sealed class NLLLoss : WeightedLoss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal NLLLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public NLLLoss(torch.Tensor? weight = null, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target) => throw null!;
    }
#nullable disable
    public class NegativeBinomial : torch.distributions.Distribution
    {
        internal NegativeBinomial(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public NegativeBinomial(torch.Tensor total_count, torch.Tensor p = null, torch.Tensor l = null, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public torch.Tensor logits { get => throw null!; }
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public torch.Tensor probs { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor variance { get => throw null!; }
    }
    public abstract class NormBase : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal NormBase(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public NormBase(long num_features, double eps, double? momentum, bool affine, bool track_running_stats, torch.Device? device, torch.ScalarType? dtype, string name) : base(default(ReferenceOnly)) { }
#nullable disable
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        protected abstract void ValidateInputDimensions(torch.Tensor input);
        protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
#nullable disable
        public bool affine { get => throw null!; }
#nullable enable
        public Modules.Parameter? bias { get => throw null!; set { } }
#nullable disable
        public double eps { get => throw null!; set { } }
        public double? momentum { get => throw null!; set { } }
#nullable enable
        public torch.Tensor? num_batches_tracked { get => throw null!; set { } }
#nullable disable
        public long num_features { get => throw null!; }
        public void reset_parameters() => throw null!;
        public void reset_running_stats() => throw null!;
#nullable enable
        public torch.Tensor? running_mean { get => throw null!; set { } }
        public torch.Tensor? running_var { get => throw null!; set { } }
#nullable disable
        public bool track_running_stats { get => throw null!; }
#nullable enable
        public Modules.Parameter weight { get => throw null!; set { } }
    }
#nullable disable
    public class Normal : torch.distributions.Distribution
    {
        internal Normal(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Normal(torch.Tensor loc, torch.Tensor scale, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.Tensor cdf(torch.Tensor value) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor icdf(torch.Tensor value) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor sample(params long[] sample_shape) => throw null!;
        public override torch.Tensor stddev { get => throw null!; }
        public override torch.Tensor variance { get => throw null!; }
    }
    public class OneHotCategorical : torch.distributions.Distribution
    {
        internal OneHotCategorical(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public OneHotCategorical(torch.Tensor p = null, torch.Tensor l = null, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public torch.Tensor logits { get => throw null!; }
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public torch.Tensor probs { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor variance { get => throw null!; }
    }
    public abstract class OptimizerHelper : torch.optim.Optimizer
    {
        internal OptimizerHelper(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public OptimizerHelper() : base(default(ReferenceOnly)) { }
        protected Modules.OptimizerOptions _defaults;
        protected Utils.OrderedDict<nint, Modules.OptimizerState> _state;
        protected torch.Tensor _step<T>(System.Action<T> body, System.Func<torch.Tensor> loss_closure = null) where T : Modules.ParamGroup => throw null!;
        public override void add_param_group(Modules.ParamGroup param_group) => throw null!;
        public virtual void load_state_dict(torch.optim.Optimizer.StateDictionary state_dict) => throw null!;
        public void load_state_dict(System.IO.BinaryReader reader) => throw null!;
        public void load_state_dict(string location) => throw null!;
        public override System.Collections.Generic.IEnumerable<Modules.Parameter> parameters() => throw null!;
        public void save_state_dict(System.IO.BinaryWriter writer) => throw null!;
        public void save_state_dict(string location) => throw null!;
        public virtual torch.optim.Optimizer.StateDictionary state_dict() => throw null!;
        public void to(torch.Device device) => throw null!;
        public override void zero_grad() => throw null!;
        protected enum TypeCode
        {
            Double = 0,
            Long = 1,
            Tensor = 2,
            Options = 3,
            State = 4,
        }
    }
    public class OptimizerOptions
    {
        internal OptimizerOptions(ReferenceOnly _) { }
        public OptimizerOptions() { }
        public double InitialLearningRate { get => throw null!; set { } }
        public double? LearningRate { get => throw null!; set { } }
        public virtual void LoadStateDict(Modules.OptimizerOptions source) => throw null!;
        public virtual void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
        public virtual void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
    }
    public abstract class OptimizerState
    {
        internal OptimizerState(ReferenceOnly _) { }
        protected OptimizerState(Modules.Parameter parameter) { }
        public virtual bool ApproximatelyEquals(Modules.OptimizerState other) => throw null!;
        public abstract void Initialize(Modules.OptimizerOptions options);
        protected static void LoadConditionalStateTensor(System.IO.BinaryReader reader, ref torch.Tensor result, torch.Device device) => throw null!;
        public abstract void LoadStateDict(Modules.OptimizerState source);
        public abstract void LoadStateDict(System.IO.BinaryReader reader);
        protected static void SaveConditionalStateTensor(System.IO.BinaryWriter writer, torch.Tensor tensor) => throw null!;
        public abstract void SaveStateDict(System.IO.BinaryWriter writer);
        protected Modules.Parameter _parameter;
        public virtual void to(torch.Device device) => throw null!;
    }
    public sealed class PReLU : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal PReLU(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        public override string GetName() => throw null!;
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
#nullable disable
        public double init { get => throw null!; }
        public long num_parameters { get => throw null!; }
#nullable enable
        public Modules.Parameter weight { get => throw null!; set { } }
    }
#nullable disable
    public abstract class PadBase : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal PadBase(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected PadBase(string name, PaddingModes mode, double value, params long[] padding) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public long[] padding { get => throw null!; set { } }
        public double value { get => throw null!; set { } }
    }
    public sealed class PairwiseDistance : Modules.ParameterLessModule<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal PairwiseDistance(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public double eps { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor input1, torch.Tensor input2) => throw null!;
        public bool keepdim { get => throw null!; set { } }
        public double norm { get => throw null!; set { } }
    }
    public class ParamGroup : torch.optim.ILearningRateController
    {
        internal ParamGroup(ReferenceOnly _) { }
        public ParamGroup() { }
        public double InitialLearningRate { get => throw null!; set { } }
        public double LearningRate { get => throw null!; set { } }
        public Modules.OptimizerOptions Options { get => throw null!; set { } }
        public System.Collections.Generic.IEnumerable<Modules.Parameter> Parameters { get => throw null!; set { } }
    }
    public class ParamGroup<TOptions> : Modules.ParamGroup where TOptions : Modules.OptimizerOptions
    {
        internal ParamGroup(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public ParamGroup() : base(default(ReferenceOnly)) { }
        public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, TOptions options = default) : base(default(ReferenceOnly)) { }
        public TOptions Options { get => throw null!; set { } }
    }
    public class Parameter : torch.Tensor
    {
        internal Parameter(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Parameter(torch.Tensor data, bool requires_grad = true) : base(default(ReferenceOnly)) { }
    }
    public class ParameterDict : torch.nn.Module, System.Collections.Generic.ICollection<System.Collections.Generic.KeyValuePair<string, Modules.Parameter>>, System.Collections.Generic.ICollection<(string, Modules.Parameter)>, System.Collections.Generic.IDictionary<string, Modules.Parameter>, System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, Modules.Parameter>>, System.Collections.Generic.IEnumerable<(string, Modules.Parameter)>, System.Collections.Generic.IList<(string, Modules.Parameter)>, System.Collections.IEnumerable
    {
        internal ParameterDict(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public ParameterDict() : base(default(ReferenceOnly)) { }
        public void Add((string, Modules.Parameter) item) => throw null!;
        public void Add(System.Collections.Generic.KeyValuePair<string, Modules.Parameter> item) => throw null!;
        public void Add(string key, Modules.Parameter value) => throw null!;
        public void Clear() => throw null!;
        public bool Contains((string, Modules.Parameter) item) => throw null!;
        public bool Contains(System.Collections.Generic.KeyValuePair<string, Modules.Parameter> item) => throw null!;
        public bool ContainsKey(string key) => throw null!;
        public void CopyTo((string, Modules.Parameter)[] array, int arrayIndex) => throw null!;
        public void CopyTo(System.Collections.Generic.KeyValuePair<string, Modules.Parameter>[] array, int arrayIndex) => throw null!;
        public int Count { get => throw null!; }
        public System.Collections.Generic.IEnumerator<(string, Modules.Parameter)> GetEnumerator() => throw null!;
        public int IndexOf((string, Modules.Parameter) item) => throw null!;
        public void Insert(int index, (string, Modules.Parameter) item) => throw null!;
        public bool IsReadOnly { get => throw null!; }
        public System.Collections.Generic.ICollection<string> Keys { get => throw null!; }
        protected override void RegisterComponents() => throw null!;
        public bool Remove((string, Modules.Parameter) item) => throw null!;
        public bool Remove(System.Collections.Generic.KeyValuePair<string, Modules.Parameter> item) => throw null!;
        public bool Remove(string key) => throw null!;
        public void RemoveAt(int index) => throw null!;
        System.Collections.Generic.IEnumerator<System.Collections.Generic.KeyValuePair<string, Modules.Parameter>> System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<string, Modules.Parameter>>.GetEnumerator() => throw null!;
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
        public bool TryGetValue(string key, out Modules.Parameter value) => throw null!;
        public System.Collections.Generic.ICollection<Modules.Parameter> Values { get => throw null!; }
        protected override void _toEpilog(torch.ScalarType? dtype, torch.Device device, bool non_blocking) => throw null!;
        public void clear() => throw null!;
        public override Modules.Parameter get_parameter(string target) => throw null!;
        public override bool has_parameter(string target) => throw null!;
        public System.Collections.Generic.IEnumerator<(string, Modules.Parameter)> items() => throw null!;
        public System.Collections.Generic.IEnumerable<string> keys() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> named_parameters(bool recurse) => throw null!;
        public (string, Modules.Parameter) this[int index] { get => throw null!; set { } }
        public Modules.Parameter this[string key] { get => throw null!; set { } }
        public System.Collections.Generic.IEnumerable<Modules.Parameter> values() => throw null!;
    }
    public abstract class ParameterLessModule<T1, TResult> : torch.nn.Module<T1, TResult>, Modules.IParameterLessModule
    {
        internal ParameterLessModule(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected ParameterLessModule(nint handle, nint boxedHandle) : base(default(ReferenceOnly)) { }
        protected ParameterLessModule(string name) : base(default(ReferenceOnly)) { }
        protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
        public override void register_buffer(string name, torch.Tensor tensor, bool persistent = true) => throw null!;
        public override void register_module(string name, torch.nn.Module submodule) => throw null!;
        public override void register_parameter(string name, Modules.Parameter param) => throw null!;
    }
    public abstract class ParameterLessModule<T1, T2, TResult> : torch.nn.Module<T1, T2, TResult>, Modules.IParameterLessModule
    {
        internal ParameterLessModule(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected ParameterLessModule(nint handle, nint boxedHandle) : base(default(ReferenceOnly)) { }
        protected ParameterLessModule(string name) : base(default(ReferenceOnly)) { }
        protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
        public override void register_buffer(string name, torch.Tensor tensor, bool persistent = true) => throw null!;
        public override void register_module(string name, torch.nn.Module submodule) => throw null!;
        public override void register_parameter(string name, Modules.Parameter param) => throw null!;
    }
    public abstract class ParameterLessModule<T1, T2, T3, TResult> : torch.nn.Module<T1, T2, T3, TResult>, Modules.IParameterLessModule
    {
        internal ParameterLessModule(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected ParameterLessModule(nint handle, nint boxedHandle) : base(default(ReferenceOnly)) { }
        protected ParameterLessModule(string name) : base(default(ReferenceOnly)) { }
        protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
        public override void register_buffer(string name, torch.Tensor tensor, bool persistent = true) => throw null!;
        public override void register_module(string name, torch.nn.Module submodule) => throw null!;
        public override void register_parameter(string name, Modules.Parameter param) => throw null!;
    }
    public abstract class ParameterLessModule<T1, T2, T3, T4, TResult> : torch.nn.Module<T1, T2, T3, T4, TResult>, Modules.IParameterLessModule
    {
        internal ParameterLessModule(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected ParameterLessModule(nint handle, nint boxedHandle) : base(default(ReferenceOnly)) { }
        protected ParameterLessModule(string name) : base(default(ReferenceOnly)) { }
        protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
        public override void register_buffer(string name, torch.Tensor tensor, bool persistent = true) => throw null!;
        public override void register_module(string name, torch.nn.Module submodule) => throw null!;
        public override void register_parameter(string name, Modules.Parameter param) => throw null!;
    }
    public abstract class ParameterLessModule<T1, T2, T3, T4, T5, TResult> : torch.nn.Module<T1, T2, T3, T4, T5, TResult>, Modules.IParameterLessModule
    {
        internal ParameterLessModule(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected ParameterLessModule(nint handle, nint boxedHandle) : base(default(ReferenceOnly)) { }
        protected ParameterLessModule(string name) : base(default(ReferenceOnly)) { }
        protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
        public override void register_buffer(string name, torch.Tensor tensor, bool persistent = true) => throw null!;
        public override void register_module(string name, torch.nn.Module submodule) => throw null!;
        public override void register_parameter(string name, Modules.Parameter param) => throw null!;
    }
    public abstract class ParameterLessModule<T1, T2, T3, T4, T5, T6, TResult> : torch.nn.Module<T1, T2, T3, T4, T5, T6, TResult>, Modules.IParameterLessModule
    {
        internal ParameterLessModule(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected ParameterLessModule(nint handle, nint boxedHandle) : base(default(ReferenceOnly)) { }
        protected ParameterLessModule(string name) : base(default(ReferenceOnly)) { }
        protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
        public override void register_buffer(string name, torch.Tensor tensor, bool persistent = true) => throw null!;
        public override void register_module(string name, torch.nn.Module submodule) => throw null!;
        public override void register_parameter(string name, Modules.Parameter param) => throw null!;
    }
    public class ParameterList : torch.nn.Module, System.Collections.Generic.ICollection<Modules.Parameter>, System.Collections.Generic.IEnumerable<Modules.Parameter>, System.Collections.Generic.IList<Modules.Parameter>, System.Collections.IEnumerable
    {
        internal ParameterList(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public ParameterList(params Modules.Parameter[] parameters) : base(default(ReferenceOnly)) { }
        public void Add(Modules.Parameter item) => throw null!;
#nullable disable
        public void Clear() => throw null!;
#nullable enable
        public bool Contains(Modules.Parameter item) => throw null!;
        public void CopyTo(Modules.Parameter[] array, int arrayIndex) => throw null!;
#nullable disable
        public int Count { get => throw null!; }
#nullable enable
        public System.Collections.Generic.IEnumerator<Modules.Parameter> GetEnumerator() => throw null!;
        public int IndexOf(Modules.Parameter item) => throw null!;
        public void Insert(int index, Modules.Parameter item) => throw null!;
#nullable disable
        public bool IsReadOnly { get => throw null!; }
        protected override void RegisterComponents() => throw null!;
#nullable enable
        public bool Remove(Modules.Parameter item) => throw null!;
#nullable disable
        public void RemoveAt(int index) => throw null!;
#nullable enable
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
        protected override void _toEpilog(torch.ScalarType? dtype, torch.Device? device, bool non_blocking) => throw null!;
        public void append(params Modules.Parameter[] parameters) => throw null!;
        public void extend(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters) => throw null!;
        public override Modules.Parameter? get_parameter(string target) => throw null!;
        public override bool has_parameter(string target) => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> named_parameters(bool recurse = true) => throw null!;
        public Modules.Parameter this[int index] { get => throw null!; set { } }
    }
#nullable disable
    public class Pareto : Modules.TransformedDistribution
    {
        internal Pareto(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public torch.Tensor alpha { get => throw null!; }
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public torch.Tensor scale { get => throw null!; }
        public override torch.Tensor variance { get => throw null!; }
    }
    public sealed class PixelShuffle : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal PixelShuffle(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
        public long upscale_factor { get => throw null!; set { } }
    }
    public sealed class PixelUnshuffle : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal PixelUnshuffle(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public long downscale_factor { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
    }
    public class Poisson : torch.distributions.ExponentialFamily
    {
        internal Poisson(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Poisson(torch.Tensor rate, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        protected override torch.Tensor LogNormalizer(params torch.Tensor[] parameters) => throw null!;
        protected override torch.Tensor MeanCarrierMeasure { get => throw null!; }
        protected override System.Collections.Generic.IList<torch.Tensor> NaturalParams { get => throw null!; }
        public override torch.Tensor cdf(torch.Tensor value) => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor icdf(torch.Tensor value) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor variance { get => throw null!; }
    }
    public sealed class PoissonNLLLoss : Loss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal PoissonNLLLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public PoissonNLLLoss(bool log_input = true, bool full = false, float eps = 1E-08F, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
        public float eps { get => throw null!; }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target) => throw null!;
#nullable disable
        public bool full { get => throw null!; }
        public bool log_input { get => throw null!; }
    }
    public class RAdam : Modules.OptimizerHelper, torch.optim.IBetas
    {
        internal RAdam(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public RAdam(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0) : base(default(ReferenceOnly)) { }
        public RAdam(System.Collections.Generic.IEnumerable<Modules.RAdam.ParamGroup> parameters, double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0) : base(default(ReferenceOnly)) { }
        public (double, double) Betas { get => throw null!; set { } }
        protected override void Dispose(bool disposing) => throw null!;
        public override void add_param_group(Modules.ParamGroup param_group) => throw null!;
        public override torch.Tensor step(System.Func<torch.Tensor> closure = null) => throw null!;
        public class Options : Modules.OptimizerOptions
        {
            internal Options(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public Options() : base(default(ReferenceOnly)) { }
            public override void LoadStateDict(Modules.OptimizerOptions source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public double? beta1;
            public double? beta2;
            public double? eps;
            public double? weight_decay;
        }
        public class ParamGroup : Modules.ParamGroup<Modules.RAdam.Options>, torch.optim.IBetas
        {
            internal ParamGroup(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public ParamGroup() : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, Modules.RAdam.Options options) : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 1, double beta1 = 0.9, double beta2 = 0.999, double eps = 1E-08, double weight_decay = 0) : base(default(ReferenceOnly)) { }
            public (double, double) Betas { get => throw null!; set { } }
        }
        public sealed class State : Modules.OptimizerState, System.IDisposable
        {
            internal State(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public State(Modules.Parameter parameter) : base(default(ReferenceOnly)) { }
            public override bool ApproximatelyEquals(Modules.OptimizerState other) => throw null!;
            public void Dispose() => throw null!;
            public override void Initialize(Modules.OptimizerOptions options) => throw null!;
            public override void LoadStateDict(Modules.OptimizerState source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public torch.Tensor exp_avg;
            public torch.Tensor exp_avg_sq;
            public long step;
            public override void to(torch.Device device) => throw null!;
        }
    }
    public class RMSProp : Modules.OptimizerHelper, torch.optim.IMomentum
    {
        internal RMSProp(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public RMSProp(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1E-08, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) : base(default(ReferenceOnly)) { }
        public RMSProp(System.Collections.Generic.IEnumerable<Modules.RMSProp.ParamGroup> parameters, double lr = 0.001, double alpha = 0.99, double eps = 1E-08, double weight_decay = 0, double momentum = 0, bool centered = false, bool maximize = false) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public double Momentum { get => throw null!; set { } }
        public override void add_param_group(Modules.ParamGroup param_group) => throw null!;
        public override torch.Tensor step(System.Func<torch.Tensor> closure = null) => throw null!;
        public class Options : Modules.OptimizerOptions
        {
            internal Options(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public Options() : base(default(ReferenceOnly)) { }
            public override void LoadStateDict(Modules.OptimizerOptions source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public double? alpha;
            public bool? centered;
            public double? eps;
            public bool? maximize;
            public double? momentum;
            public double? weight_decay;
        }
        public class ParamGroup : Modules.ParamGroup<Modules.RMSProp.Options>, torch.optim.IMomentum
        {
            internal ParamGroup(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public ParamGroup() : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, Modules.RMSProp.Options options) : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.001, double eps = 1E-08, double alpha = 0.99, double weight_decay = 0, double momentum = 0, bool centered = false) : base(default(ReferenceOnly)) { }
            public double Momentum { get => throw null!; set { } }
        }
        public sealed class State : Modules.OptimizerState, System.IDisposable
        {
            internal State(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public State(Modules.Parameter parameter) : base(default(ReferenceOnly)) { }
            public override bool ApproximatelyEquals(Modules.OptimizerState other) => throw null!;
            public void Dispose() => throw null!;
            public override void Initialize(Modules.OptimizerOptions options) => throw null!;
            public override void LoadStateDict(Modules.OptimizerState source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public torch.Tensor grad_avg;
            public torch.Tensor momentum_buffer;
            public torch.Tensor square_avg;
            public long step;
            public override void to(torch.Device device) => throw null!;
        }
    }
    public sealed class RNN : torch.nn.Module<torch.Tensor, torch.Tensor?, (torch.Tensor, torch.Tensor)>
    {
        internal RNN(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public (torch.Tensor, torch.Tensor) call(torch.Tensor input, torch.Tensor? h0 = null) => throw null!;
        public (torch.nn.utils.rnn.PackedSequence, torch.Tensor) call(torch.nn.utils.rnn.PackedSequence input, torch.Tensor? h0 = null) => throw null!;
#nullable disable
        public void flatten_parameters() => throw null!;
#nullable enable
        public override (torch.Tensor, torch.Tensor) forward(torch.Tensor input, torch.Tensor? h0) => throw null!;
        public Modules.Parameter? get_bias_hh(long idx) => throw null!;
        public Modules.Parameter? get_bias_ih(long idx) => throw null!;
        public Modules.Parameter? get_weight_hh(long idx) => throw null!;
        public Modules.Parameter? get_weight_ih(long idx) => throw null!;
    }
#nullable disable
    public sealed class RNNCell : torch.nn.Module<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal RNNCell(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public Modules.Parameter? bias_hh { get => throw null!; set { } }
        public Modules.Parameter? bias_ih { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor? h0 = null) => throw null!;
        public Modules.Parameter? weight_hh { get => throw null!; set { } }
        public Modules.Parameter? weight_ih { get => throw null!; set { } }
    }
#nullable disable
    public sealed class RReLU : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal RReLU(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
        public double lower { get => throw null!; set { } }
        public double upper { get => throw null!; set { } }
    }
    public sealed class ReLU : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal ReLU(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
    }
    public sealed class ReLU6 : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal ReLU6(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
    }
    public sealed class ReflectionPad1d : Modules.PadBase
    {
        internal ReflectionPad1d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
    }
    public sealed class ReflectionPad2d : Modules.PadBase
    {
        internal ReflectionPad2d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
    }
    public sealed class ReflectionPad3d : Modules.PadBase
    {
        internal ReflectionPad3d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
    }
    public class RelaxedBernoulli : Modules.TransformedDistribution
    {
        internal RelaxedBernoulli(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public RelaxedBernoulli(torch.Tensor temperature, torch.Tensor probs = null, torch.Tensor logits = null, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public torch.Tensor logits { get => throw null!; }
        public torch.Tensor probs { get => throw null!; }
        public torch.Tensor temperature { get => throw null!; }
    }
    public class RelaxedOneHotCategorical : Modules.TransformedDistribution
    {
        internal RelaxedOneHotCategorical(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public RelaxedOneHotCategorical(torch.Tensor temperature, torch.Tensor probs = null, torch.Tensor logits = null, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public torch.Tensor logits { get => throw null!; }
        public torch.Tensor probs { get => throw null!; }
        public torch.Tensor temperature { get => throw null!; }
    }
    public sealed class ReplicationPad1d : Modules.PadBase
    {
        internal ReplicationPad1d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
    }
    public sealed class ReplicationPad2d : Modules.PadBase
    {
        internal ReplicationPad2d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
    }
    public sealed class ReplicationPad3d : Modules.PadBase
    {
        internal ReplicationPad3d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
    }
    public class ResNet : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal ResNet(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public ResNet(string name, Modules.ResNet.BlockFunc block, int expansion, System.Collections.Generic.IList<int> layers, int numClasses = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) : base(default(ReferenceOnly)) { }
#nullable disable
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        public static Modules.ResNet ResNet101(int numClasses = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
        public static Modules.ResNet ResNet152(int numClasses = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
        public static Modules.ResNet ResNet18(int numClasses = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
        public static Modules.ResNet ResNet34(int numClasses = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
        public static Modules.ResNet ResNet50(int numClasses = 1000, bool zero_init_residual = false, int groups = 1, int width_per_group = 64, (bool, bool, bool)? replace_stride_with_dilation = null, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null, string? weights_file = null, bool skipfc = true, torch.Device? device = null) => throw null!;
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
#nullable disable
        public delegate torch.nn.Module<torch.Tensor, torch.Tensor> BlockFunc(int inplanes, int planes, int stride = 1, torch.nn.Module<torch.Tensor, torch.Tensor>? downsample = null, int groups = 1, int base_width = 64, int dilation = 1, System.Func<int, torch.nn.Module<torch.Tensor, torch.Tensor>>? norm_layer = null);
    }
    public class Rprop : Modules.OptimizerHelper
    {
        internal Rprop(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Rprop(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1E-06, double max_step = 50, bool maximize = false) : base(default(ReferenceOnly)) { }
        public Rprop(System.Collections.Generic.IEnumerable<Modules.Rprop.ParamGroup> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1E-06, double max_step = 50, bool maximize = false) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override void add_param_group(Modules.ParamGroup param_group) => throw null!;
        public override torch.Tensor step(System.Func<torch.Tensor> closure = null) => throw null!;
        public class Options : Modules.OptimizerOptions
        {
            internal Options(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public Options() : base(default(ReferenceOnly)) { }
            public override void LoadStateDict(Modules.OptimizerOptions source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public double? etaminus;
            public double? etaplus;
            public double? max_step;
            public bool? maximize;
            public double? min_step;
        }
        public class ParamGroup : Modules.ParamGroup<Modules.Rprop.Options>
        {
            internal ParamGroup(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public ParamGroup() : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, Modules.Rprop.Options options) : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.01, double etaminus = 0.5, double etaplus = 1.2, double min_step = 1E-06, double max_step = 50, bool maximize = false) : base(default(ReferenceOnly)) { }
        }
        public sealed class State : Modules.OptimizerState, System.IDisposable
        {
            internal State(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public State(Modules.Parameter parameter) : base(default(ReferenceOnly)) { }
            public override bool ApproximatelyEquals(Modules.OptimizerState other) => throw null!;
            public void Dispose() => throw null!;
            public override void Initialize(Modules.OptimizerOptions options) => throw null!;
            public override void LoadStateDict(Modules.OptimizerState source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public torch.Tensor prev;
            public long step;
            public torch.Tensor step_size;
            public override void to(torch.Device device) => throw null!;
        }
    }
    public sealed class SELU : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal SELU(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
    }
    public class SGD : Modules.OptimizerHelper, torch.optim.IMomentum
    {
        internal SGD(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public SGD(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) : base(default(ReferenceOnly)) { }
        public SGD(System.Collections.Generic.IEnumerable<Modules.SGD.ParamGroup> parameters, double lr, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public double Momentum { get => throw null!; set { } }
        public override void add_param_group(Modules.ParamGroup param_group) => throw null!;
        public override torch.Tensor step(System.Func<torch.Tensor> closure = null) => throw null!;
        public class Options : Modules.OptimizerOptions
        {
            internal Options(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public Options() : base(default(ReferenceOnly)) { }
            public override void LoadStateDict(Modules.OptimizerOptions source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public double? dampening;
            public bool? maximize;
            public double? momentum;
            public bool? nesterov;
            public double? weight_decay;
        }
        public class ParamGroup : Modules.ParamGroup<Modules.SGD.Options>, torch.optim.IMomentum
        {
            internal ParamGroup(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public ParamGroup() : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, Modules.SGD.Options options) : base(default(ReferenceOnly)) { }
            public ParamGroup(System.Collections.Generic.IEnumerable<Modules.Parameter> parameters, double lr = 0.001, double momentum = 0, double dampening = 0, double weight_decay = 0, bool nesterov = false, bool maximize = false) : base(default(ReferenceOnly)) { }
            public double Momentum { get => throw null!; set { } }
        }
        public sealed class State : Modules.OptimizerState, System.IDisposable
        {
            internal State(ReferenceOnly _) : base(default(ReferenceOnly)) { }
            public State(Modules.Parameter parameter) : base(default(ReferenceOnly)) { }
            public override bool ApproximatelyEquals(Modules.OptimizerState other) => throw null!;
            public void Dispose() => throw null!;
            public override void Initialize(Modules.OptimizerOptions options) => throw null!;
            public override void LoadStateDict(Modules.OptimizerState source) => throw null!;
            public override void LoadStateDict(System.IO.BinaryReader reader) => throw null!;
            public override void SaveStateDict(System.IO.BinaryWriter writer) => throw null!;
            public torch.Tensor momentum_buffer;
            public override void to(torch.Device device) => throw null!;
        }
    }
    public class Sequential : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal Sequential(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        protected Sequential(params (string name, torch.nn.Module<torch.Tensor, torch.Tensor> submodule)[] modules) : base(default(ReferenceOnly)) { }
        protected Sequential(params torch.nn.Module<torch.Tensor, torch.Tensor>[] modules) : base(default(ReferenceOnly)) { }
#nullable disable
        public int Count { get => throw null!; }
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
        public Modules.Sequential append(string name, torch.nn.IModule<torch.Tensor, torch.Tensor> module) => throw null!;
        public Modules.Sequential append(torch.nn.IModule<torch.Tensor, torch.Tensor> module) => throw null!;
        public override torch.nn.Module apply(System.Action<torch.nn.Module> fn) => throw null!;
#nullable disable
        public override void eval() => throw null!;
#nullable enable
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.Tensor buffer)> named_buffers(bool recurse = true, bool include_persistent = true) => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.nn.Module module)> named_children() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.nn.Module module)> named_modules() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> named_parameters(bool recurse = true) => throw null!;
        public Modules.Sequential this[(int? start, int? end) index] { get => throw null!; }
        public Modules.Sequential this[System.Range index] { get => throw null!; }
        public torch.nn.IModule<torch.Tensor, torch.Tensor> this[int index] { get => throw null!; }
#nullable disable
        public override void train(bool on = true) => throw null!;
    }
    public abstract class Sequential<T, TResult> : torch.nn.Module<T, TResult>
    {
        internal Sequential(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected Sequential(params (string name, torch.nn.Module submodule)[] modules) : base(default(ReferenceOnly)) { }
        protected Sequential(params torch.nn.Module[] modules) : base(default(ReferenceOnly)) { }
        protected internal void Add(string name, torch.nn.Module sm) => throw null!;
        protected internal void Add(torch.nn.Module module) => throw null!;
        public int Count { get => throw null!; }
        protected override void Dispose(bool disposing) => throw null!;
        protected virtual Modules.Sequential<T, TResult> Slice(int start, int end) => throw null!;
        protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
        public Modules.Sequential<T, TResult> append(string name, torch.nn.Module module) => throw null!;
        public Modules.Sequential<T, TResult> append(torch.nn.Module module) => throw null!;
        public override torch.nn.Module apply(System.Action<torch.nn.Module> fn) => throw null!;
        public override void eval() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.Tensor buffer)> named_buffers(bool recurse = true, bool include_persistent = true) => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.nn.Module module)> named_children() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.nn.Module module)> named_modules() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> named_parameters(bool recurse = true) => throw null!;
        public Modules.Sequential<T, TResult> this[(int? start, int? end) index] { get => throw null!; }
        public Modules.Sequential<T, TResult> this[System.Range index] { get => throw null!; }
        public torch.nn.Module this[int index] { get => throw null!; }
        public override void train(bool on = true) => throw null!;
    }
    public abstract class Sequential<T1, T2, TResult> : torch.nn.Module<T1, T2, TResult>
    {
        internal Sequential(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected Sequential(params (string name, torch.nn.Module submodule)[] modules) : base(default(ReferenceOnly)) { }
        protected Sequential(params torch.nn.Module[] modules) : base(default(ReferenceOnly)) { }
        protected internal void Add(string name, torch.nn.Module sm) => throw null!;
        protected internal void Add(torch.nn.Module module) => throw null!;
        public int Count { get => throw null!; }
        protected override void Dispose(bool disposing) => throw null!;
        protected virtual Modules.Sequential<T1, T2, TResult> Slice(int start, int end) => throw null!;
        protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
        public Modules.Sequential<T1, T2, TResult> append(string name, torch.nn.Module module) => throw null!;
        public Modules.Sequential<T1, T2, TResult> append(torch.nn.Module module) => throw null!;
        public override torch.nn.Module apply(System.Action<torch.nn.Module> fn) => throw null!;
        public override void eval() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.Tensor buffer)> named_buffers(bool recurse = true, bool include_persistent = true) => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.nn.Module module)> named_children() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.nn.Module module)> named_modules() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> named_parameters(bool recurse = true) => throw null!;
        public Modules.Sequential<T1, T2, TResult> this[(int? start, int? end) index] { get => throw null!; }
        public Modules.Sequential<T1, T2, TResult> this[System.Range index] { get => throw null!; }
        public torch.nn.Module this[int index] { get => throw null!; }
        public override void train(bool on = true) => throw null!;
    }
    public abstract class Sequential<T1, T2, T3, TResult> : torch.nn.Module<T1, T2, T3, TResult>
    {
        internal Sequential(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected Sequential(params (string name, torch.nn.Module submodule)[] modules) : base(default(ReferenceOnly)) { }
        protected Sequential(params torch.nn.Module[] modules) : base(default(ReferenceOnly)) { }
        protected internal void Add(string name, torch.nn.Module sm) => throw null!;
        protected internal void Add(torch.nn.Module module) => throw null!;
        public int Count { get => throw null!; }
        protected override void Dispose(bool disposing) => throw null!;
        protected virtual Modules.Sequential<T1, T2, T3, TResult> Slice(int start, int end) => throw null!;
        protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
        public Modules.Sequential<T1, T2, T3, TResult> append(string name, torch.nn.Module module) => throw null!;
        public Modules.Sequential<T1, T2, T3, TResult> append(torch.nn.Module module) => throw null!;
        public override torch.nn.Module apply(System.Action<torch.nn.Module> fn) => throw null!;
        public override void eval() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.Tensor buffer)> named_buffers(bool recurse = true, bool include_persistent = true) => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.nn.Module module)> named_children() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.nn.Module module)> named_modules() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> named_parameters(bool recurse = true) => throw null!;
        public Modules.Sequential<T1, T2, T3, TResult> this[(int? start, int? end) index] { get => throw null!; }
        public Modules.Sequential<T1, T2, T3, TResult> this[System.Range index] { get => throw null!; }
        public torch.nn.Module this[int index] { get => throw null!; }
        public override void train(bool on = true) => throw null!;
    }
    public abstract class Sequential<T1, T2, T3, T4, TResult> : torch.nn.Module<T1, T2, T3, T4, TResult>
    {
        internal Sequential(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected Sequential(params (string name, torch.nn.Module submodule)[] modules) : base(default(ReferenceOnly)) { }
        protected Sequential(params torch.nn.Module[] modules) : base(default(ReferenceOnly)) { }
        protected internal void Add(string name, torch.nn.Module sm) => throw null!;
        protected internal void Add(torch.nn.Module module) => throw null!;
        public int Count { get => throw null!; }
        protected override void Dispose(bool disposing) => throw null!;
        protected virtual Modules.Sequential<T1, T2, T3, T4, TResult> Slice(int start, int end) => throw null!;
        protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
        public Modules.Sequential<T1, T2, T3, T4, TResult> append(string name, torch.nn.Module module) => throw null!;
        public Modules.Sequential<T1, T2, T3, T4, TResult> append(torch.nn.Module module) => throw null!;
        public override torch.nn.Module apply(System.Action<torch.nn.Module> fn) => throw null!;
        public override void eval() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.Tensor buffer)> named_buffers(bool recurse = true, bool include_persistent = true) => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.nn.Module module)> named_children() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.nn.Module module)> named_modules() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> named_parameters(bool recurse = true) => throw null!;
        public Modules.Sequential<T1, T2, T3, T4, TResult> this[(int? start, int? end) index] { get => throw null!; }
        public Modules.Sequential<T1, T2, T3, T4, TResult> this[System.Range index] { get => throw null!; }
        public torch.nn.Module this[int index] { get => throw null!; }
        public override void train(bool on = true) => throw null!;
    }
    public abstract class Sequential<T1, T2, T3, T4, T5, TResult> : torch.nn.Module<T1, T2, T3, T4, T5, TResult>
    {
        internal Sequential(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected Sequential(params (string name, torch.nn.Module submodule)[] modules) : base(default(ReferenceOnly)) { }
        protected Sequential(params torch.nn.Module[] modules) : base(default(ReferenceOnly)) { }
        protected internal void Add(string name, torch.nn.Module sm) => throw null!;
        protected internal void Add(torch.nn.Module module) => throw null!;
        public int Count { get => throw null!; }
        protected override void Dispose(bool disposing) => throw null!;
        protected virtual Modules.Sequential<T1, T2, T3, T4, T5, TResult> Slice(int start, int end) => throw null!;
        protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
        public Modules.Sequential<T1, T2, T3, T4, T5, TResult> append(string name, torch.nn.Module module) => throw null!;
        public Modules.Sequential<T1, T2, T3, T4, T5, TResult> append(torch.nn.Module module) => throw null!;
        public override torch.nn.Module apply(System.Action<torch.nn.Module> fn) => throw null!;
        public override void eval() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.Tensor buffer)> named_buffers(bool recurse = true, bool include_persistent = true) => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.nn.Module module)> named_children() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.nn.Module module)> named_modules() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> named_parameters(bool recurse = true) => throw null!;
        public Modules.Sequential<T1, T2, T3, T4, T5, TResult> this[(int? start, int? end) index] { get => throw null!; }
        public Modules.Sequential<T1, T2, T3, T4, T5, TResult> this[System.Range index] { get => throw null!; }
        public torch.nn.Module this[int index] { get => throw null!; }
        public override void train(bool on = true) => throw null!;
    }
    public abstract class Sequential<T1, T2, T3, T4, T5, T6, TResult> : torch.nn.Module<T1, T2, T3, T4, T5, T6, TResult>
    {
        internal Sequential(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected Sequential(params (string name, torch.nn.Module submodule)[] modules) : base(default(ReferenceOnly)) { }
        protected Sequential(params torch.nn.Module[] modules) : base(default(ReferenceOnly)) { }
        protected internal void Add(string name, torch.nn.Module sm) => throw null!;
        protected internal void Add(torch.nn.Module module) => throw null!;
        public int Count { get => throw null!; }
        protected override void Dispose(bool disposing) => throw null!;
        protected virtual Modules.Sequential<T1, T2, T3, T4, T5, T6, TResult> Slice(int start, int end) => throw null!;
        protected internal override torch.nn.Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.Device device, torch.ScalarType dtype, bool non_blocking) => throw null!;
        protected internal override torch.nn.Module _to(torch.ScalarType dtype, bool non_blocking) => throw null!;
        public Modules.Sequential<T1, T2, T3, T4, T5, T6, TResult> append(string name, torch.nn.Module module) => throw null!;
        public Modules.Sequential<T1, T2, T3, T4, T5, T6, TResult> append(torch.nn.Module module) => throw null!;
        public override torch.nn.Module apply(System.Action<torch.nn.Module> fn) => throw null!;
        public override void eval() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.Tensor buffer)> named_buffers(bool recurse = true, bool include_persistent = true) => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.nn.Module module)> named_children() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, torch.nn.Module module)> named_modules() => throw null!;
        public override System.Collections.Generic.IEnumerable<(string name, Modules.Parameter parameter)> named_parameters(bool recurse = true) => throw null!;
        public Modules.Sequential<T1, T2, T3, T4, T5, T6, TResult> this[(int? start, int? end) index] { get => throw null!; }
        public Modules.Sequential<T1, T2, T3, T4, T5, T6, TResult> this[System.Range index] { get => throw null!; }
        public torch.nn.Module this[int index] { get => throw null!; }
        public override void train(bool on = true) => throw null!;
    }
    public sealed class SiLU : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal SiLU(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override string GetName() => throw null!;
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
    }
    public sealed class Sigmoid : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Sigmoid(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
    }
    public sealed class SmoothL1Loss : Loss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal SmoothL1Loss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public SmoothL1Loss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean, double beta = 1) : base(default(ReferenceOnly)) { }
        public double beta { get => throw null!; }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target) => throw null!;
    }
#nullable disable
    public sealed class SoftMarginLoss : Loss<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal SoftMarginLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public SoftMarginLoss(torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input, torch.Tensor target) => throw null!;
    }
#nullable disable
    public sealed class Softmax : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Softmax(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public long dim { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
    }
    public sealed class Softmax2d : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Softmax2d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
    }
    public sealed class Softmin : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Softmin(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public long dim { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
    }
    public sealed class Softplus : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Softplus(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public double beta { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public double threshold { get => throw null!; set { } }
    }
    public sealed class Softshrink : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Softshrink(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public double lambda { get => throw null!; set { } }
    }
    public sealed class Softsign : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Softsign(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
    }
    public class SummaryWriter
    {
        internal SummaryWriter(ReferenceOnly _) { }
        public string LogDir { get => throw null!; }
        public void add_histogram(string tag, torch.Tensor values, int global_step, Utils.tensorboard.Enums.HistogramBinSelector bins = Utils.tensorboard.Enums.HistogramBinSelector.Tensorflow, long? walltime = null, long? max_bins = null) => throw null!;
        public void add_img(string tag, string file_name, int global_step, long? walltime = null) => throw null!;
        public void add_img(string tag, torch.Tensor img_tensor, int global_step, long? walltime = null, string dataformats = "CHW") => throw null!;
        public void add_scalar(string tag, float scalar_value, int global_step, long? walltime = null) => throw null!;
        public void add_scalars(string main_tag, System.Collections.Generic.IDictionary<string, float> tag_scalar_dict, int global_step, long? walltime = null) => throw null!;
        public void add_scalars(string main_tag, System.Collections.Generic.IList<(string, float)> tag_scalar_dict, int global_step, long? walltime = null) => throw null!;
        public void add_text(string tag, string text_string, int global_step, long? walltime = null) => throw null!;
        public void add_video(string tag, torch.Tensor vid_tensor, int global_step, int fps = 4, long? walltime = null) => throw null!;
    }
    public sealed class Tanh : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Tanh(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override string GetName() => throw null!;
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
    }
    public sealed class Tanhshrink : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Tanhshrink(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
    }
    public class TensorDataset : torch.utils.data.IterableDataset
    {
        internal TensorDataset(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override long Count { get => throw null!; }
        protected override void Dispose(bool disposing) => throw null!;
        public override System.Collections.Generic.IList<torch.Tensor> GetTensor(long index) => throw null!;
        public System.Collections.Generic.IList<torch.Tensor> this[long index] { get => throw null!; }
    }
    public sealed class Threshold : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Threshold(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public bool inplace { get => throw null!; set { } }
        public double threshold { get => throw null!; set { } }
        public double value { get => throw null!; set { } }
    }
    public class TransformedDistribution : torch.distributions.Distribution
    {
        internal TransformedDistribution(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public TransformedDistribution(torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        public TransformedDistribution(torch.distributions.Distribution base_distribution, System.Collections.Generic.IEnumerable<torch.distributions.transforms.Transform> transforms, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        public TransformedDistribution(torch.distributions.Distribution base_distribution, torch.distributions.transforms.Transform transform, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        protected void _init(torch.distributions.Distribution base_distribution, torch.distributions.transforms.Transform[] transforms) => throw null!;
        protected torch.distributions.Distribution base_distribution;
        public override torch.Tensor cdf(torch.Tensor value) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor icdf(torch.Tensor value) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor sample(params long[] sample_shape) => throw null!;
        public override torch.Tensor stddev { get => throw null!; }
        public override torch.Tensor variance { get => throw null!; }
    }
    public sealed class Transformer : torch.nn.Module<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal Transformer(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public torch.Tensor call(torch.Tensor src, torch.Tensor tgt, torch.Tensor src_mask, torch.Tensor? tgt_mask = null, torch.Tensor? memory_mask = null, torch.Tensor? src_key_padding_mask = null, torch.Tensor? tgt_key_padding_mask = null, torch.Tensor? memory_key_padding_mask = null) => throw null!;
        public override torch.Tensor forward(torch.Tensor src, torch.Tensor tgt) => throw null!;
    }
#nullable disable
    public sealed class TransformerDecoder : torch.nn.Module<torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal TransformerDecoder(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public torch.Tensor call(torch.Tensor tgt, torch.Tensor memory) => throw null!;
        public torch.Tensor call(torch.Tensor tgt, torch.Tensor memory, torch.Tensor tgt_mask, torch.Tensor memory_mask = null, torch.Tensor tgt_key_padding_mask = null, torch.Tensor memory_key_padding_mask = null) => throw null!;
        public override torch.Tensor forward(torch.Tensor tgt, torch.Tensor memory, torch.Tensor tgt_mask, torch.Tensor memory_mask = null, torch.Tensor tgt_key_padding_mask = null, torch.Tensor memory_key_padding_mask = null) => throw null!;
    }
    public sealed class TransformerDecoderLayer : torch.nn.Module<torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor>, torch.nn.IModule<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal TransformerDecoderLayer(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public torch.Tensor call(torch.Tensor tgt, torch.Tensor memory) => throw null!;
        public torch.Tensor call(torch.Tensor tgt, torch.Tensor memory, torch.Tensor tgt_mask, torch.Tensor memory_mask = null, torch.Tensor tgt_key_padding_mask = null, torch.Tensor memory_key_padding_mask = null) => throw null!;
        public override torch.Tensor forward(torch.Tensor tgt, torch.Tensor memory, torch.Tensor tgt_mask, torch.Tensor memory_mask, torch.Tensor tgt_key_padding_mask, torch.Tensor memory_key_padding_mask) => throw null!;
    }
    public sealed class TransformerEncoder : torch.nn.Module<torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor>, torch.nn.IModule<torch.Tensor, torch.Tensor>, torch.nn.IModule<torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal TransformerEncoder(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public torch.Tensor call(torch.Tensor src) => throw null!;
        public torch.Tensor call(torch.Tensor src, torch.Tensor src_mask) => throw null!;
        public override torch.Tensor forward(torch.Tensor src, torch.Tensor src_mask, torch.Tensor src_key_padding_mask) => throw null!;
        public enum Activations
        {
            ReLU = 0,
            GELU = 1,
        }
    }
    public sealed class TransformerEncoderLayer : torch.nn.Module<torch.Tensor, torch.Tensor>, torch.nn.IModule<torch.Tensor, torch.Tensor, torch.Tensor>, torch.nn.IModule<torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal TransformerEncoderLayer(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public torch.Tensor call(torch.Tensor src, torch.Tensor src_mask) => throw null!;
        public torch.Tensor call(torch.Tensor src, torch.Tensor src_mask, torch.Tensor src_key_padding_mask) => throw null!;
        public override torch.Tensor forward(torch.Tensor src) => throw null!;
    }
    public sealed class TripletMarginLoss : Loss<torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal TripletMarginLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public TripletMarginLoss(double margin = 1, long p = 2, double eps = 1E-06, bool swap = false, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
#nullable enable
        public override torch.Tensor forward(torch.Tensor anchor, torch.Tensor positive, torch.Tensor negative) => throw null!;
#nullable disable
        public double margin { get => throw null!; }
        public long p { get => throw null!; }
    }
    public sealed class TripletMarginWithDistanceLoss : Loss<torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor>
    {
        internal TripletMarginWithDistanceLoss(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public TripletMarginWithDistanceLoss(System.Func<torch.Tensor, torch.Tensor, torch.Tensor>? distance = null, double margin = 1, bool swap = false, torch.nn.Reduction reduction = torch.nn.Reduction.Mean) : base(default(ReferenceOnly)) { }
        public override torch.Tensor forward(torch.Tensor anchor, torch.Tensor positive, torch.Tensor negative) => throw null!;
#nullable disable
        public double margin { get => throw null!; }
    }
    public sealed class Unflatten : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Unflatten(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public long dim { get => throw null!; set { } }
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
        public long[] unflattened_size { get => throw null!; set { } }
    }
    public sealed class Unfold : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Unfold(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public (long, long) dilation { get => throw null!; set { } }
#nullable enable
        public override torch.Tensor forward(torch.Tensor tensor) => throw null!;
#nullable disable
        public (long, long) kernel_size { get => throw null!; set { } }
        public (long, long) padding { get => throw null!; set { } }
        public (long, long) stride { get => throw null!; set { } }
    }
    public class Uniform : torch.distributions.Distribution
    {
        internal Uniform(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public Uniform(torch.Tensor low, torch.Tensor high, torch.Generator generator = null) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.Tensor cdf(torch.Tensor value) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor icdf(torch.Tensor value) => throw null!;
        public override torch.Tensor log_prob(torch.Tensor value) => throw null!;
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public override torch.Tensor rsample(params long[] sample_shape) => throw null!;
        public override torch.Tensor variance { get => throw null!; }
    }
    public sealed class Upsample : Modules.ParameterLessModule<torch.Tensor, torch.Tensor>
    {
        internal Upsample(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        public bool? align_corners { get => throw null!; }
#nullable enable
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
#nullable disable
        public torch.UpsampleMode mode { get => throw null!; }
        public bool? recompute_scale_factor { get => throw null!; set { } }
        public System.ReadOnlySpan<double> scale_factor { get => throw null!; }
        public System.ReadOnlySpan<long> size { get => throw null!; }
    }
    public class VGG : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        internal VGG(ReferenceOnly _) : base(default(ReferenceOnly)) { }
#nullable enable
        public VGG(string name, int numClasses, bool batch_norm, float dropout = 0.5F, string? weights_file = null, bool skipfc = true, torch.Device? device = null) : base(default(ReferenceOnly)) { }
#nullable disable
        protected override void Dispose(bool disposing) => throw null!;
#nullable enable
        public override torch.Tensor forward(torch.Tensor input) => throw null!;
    }
#nullable disable
    public class Weibull : Modules.TransformedDistribution
    {
        internal Weibull(ReferenceOnly _) : base(default(ReferenceOnly)) { }
        protected override void Dispose(bool disposing) => throw null!;
        public override torch.Tensor entropy() => throw null!;
        public override torch.distributions.Distribution expand(torch.Size batch_shape, torch.distributions.Distribution instance = null) => throw null!;
        public override torch.Tensor mean { get => throw null!; }
        public override torch.Tensor mode { get => throw null!; }
        public override torch.Tensor variance { get => throw null!; }
    }
    public sealed class ZeroPad2d : Modules.PadBase
    {
        internal ZeroPad2d(ReferenceOnly _) : base(default(ReferenceOnly)) { }
    }
}

namespace TorchSharp.Utils
{
    public class BigEndianReader
    {
        internal BigEndianReader(ReferenceOnly _) { }
        public BigEndianReader(System.IO.BinaryReader baseReader) { }
        public System.IO.Stream BaseStream { get => throw null!; }
        public void Close() => throw null!;
        public byte[] ReadBigEndianBytes(int count) => throw null!;
        public byte[] ReadBytes(int count) => throw null!;
        public int ReadInt32() => throw null!;
    }
    public static class CRC32C
    {
        public static uint process(byte[] data) => throw null!;
        public static uint process(int data) => throw null!;
        public static uint process(long data) => throw null!;
    }
    public class ComponentNameAttribute : System.Attribute
    {
        internal ComponentNameAttribute(ReferenceOnly _) { }
        public ComponentNameAttribute() { }
        public string Name { get => throw null!; set { } }
    }
    public static class Decompress
    {
        public static void DecompressGZipFile(string gzipFileName, string targetDir) => throw null!;
        public static void ExtractTGZ(string gzArchiveName, string destFolder) => throw null!;
    }
    public class FisherYatesShuffler : System.Collections.Generic.IEnumerable<long>, System.Collections.IEnumerable
    {
        internal FisherYatesShuffler(ReferenceOnly _) { }
        public FisherYatesShuffler(long size, int? seed = null) { }
        public System.Collections.Generic.IEnumerator<long> GetEnumerator() => throw null!;
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
    }
    public class OrderedDict<TKey, TValue> : System.Collections.Generic.ICollection<System.Collections.Generic.KeyValuePair<TKey, TValue>>, System.Collections.Generic.ICollection<(TKey, TValue)>, System.Collections.Generic.IDictionary<TKey, TValue>, System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<TKey, TValue>>, System.Collections.Generic.IEnumerable<(TKey, TValue)>, System.Collections.Generic.IList<(TKey, TValue)>, System.Collections.IEnumerable
    {
        internal OrderedDict(ReferenceOnly _) { }
        public OrderedDict() { }
        public void Add((TKey, TValue) item) => throw null!;
        public void Add(System.Collections.Generic.KeyValuePair<TKey, TValue> item) => throw null!;
        public void Add(TKey key, TValue value) => throw null!;
        public void Clear() => throw null!;
        public bool Contains((TKey, TValue) item) => throw null!;
        public bool Contains(System.Collections.Generic.KeyValuePair<TKey, TValue> item) => throw null!;
        public bool ContainsKey(TKey key) => throw null!;
        public void CopyTo((TKey, TValue)[] array, int arrayIndex) => throw null!;
        public void CopyTo(System.Collections.Generic.KeyValuePair<TKey, TValue>[] array, int arrayIndex) => throw null!;
        public int Count { get => throw null!; }
        public System.Collections.Generic.IEnumerator<(TKey, TValue)> GetEnumerator() => throw null!;
        public int IndexOf((TKey, TValue) item) => throw null!;
        public void Insert(int index, (TKey, TValue) item) => throw null!;
        public bool IsReadOnly { get => throw null!; }
        public System.Collections.Generic.ICollection<TKey> Keys { get => throw null!; }
        public bool Remove((TKey, TValue) item) => throw null!;
        public bool Remove(System.Collections.Generic.KeyValuePair<TKey, TValue> item) => throw null!;
        public bool Remove(TKey key) => throw null!;
        public void RemoveAt(int index) => throw null!;
        System.Collections.Generic.IEnumerator<System.Collections.Generic.KeyValuePair<TKey, TValue>> System.Collections.Generic.IEnumerable<System.Collections.Generic.KeyValuePair<TKey, TValue>>.GetEnumerator() => throw null!;
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
        public bool TryGetValue(TKey key, out TValue value) => throw null!;
        public System.Collections.Generic.ICollection<TValue> Values { get => throw null!; }
        public void clear() => throw null!;
        public System.Collections.Generic.IEnumerator<(TKey, TValue)> items() => throw null!;
        public System.Collections.Generic.IEnumerable<TKey> keys() => throw null!;
        public (TKey, TValue) this[int index] { get => throw null!; set { } }
        public TValue this[TKey key] { get => throw null!; set { } }
        public System.Collections.Generic.IEnumerable<TValue> values() => throw null!;
    }
    public class ReferenceEqualityComparer<T> : System.Collections.Generic.EqualityComparer<T> where T : class
    {
        internal ReferenceEqualityComparer(ReferenceOnly _) { }
        public ReferenceEqualityComparer() { }
        public static System.Collections.Generic.IEqualityComparer<T> Default { get => throw null!; }
        public override bool Equals(T x, T y) => throw null!;
        public override int GetHashCode(T obj) => throw null!;
    }
    public sealed class TensorAccessor<T> : System.Collections.Generic.IEnumerable<T>, System.Collections.IEnumerable, System.IDisposable where T : unmanaged
    {
        internal TensorAccessor(ReferenceOnly _) { }
        public void CopyFrom(System.ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0) => throw null!;
        public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => throw null!;
        public void CopyTo(System.Span<T> array, int arrayIndex = 0, long tensorIndex = 0) => throw null!;
        public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => throw null!;
        public long Count { get => throw null!; }
        public void Dispose() => throw null!;
        public override bool Equals(object obj) => throw null!;
        public System.Collections.Generic.IEnumerator<T> GetEnumerator() => throw null!;
        public override int GetHashCode() => throw null!;
        public bool IsReadOnly { get => throw null!; }
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
        public T[] ToArray() => throw null!;
        public System.Array ToNDArray() => throw null!;
        public static bool operator ==(Utils.TensorAccessor<T> left, Utils.TensorAccessor<T> right) => throw null!;
        public static bool operator !=(Utils.TensorAccessor<T> left, Utils.TensorAccessor<T> right) => throw null!;
        public T this[params long[] indices] { get => throw null!; set { } }
    }
    public class TypeFormatterSourceAttribute : System.Attribute
    {
        internal TypeFormatterSourceAttribute(ReferenceOnly _) { }
        public TypeFormatterSourceAttribute(System.Type formatterSourceType) { }
        public System.Type FormatterSourceType { get => throw null!; }
    }
}

namespace TorchSharp.Utils.tensorboard.Enums
{
    public enum HistogramBinSelector : byte
    {
        Doane = 0,
        Rice = 1,
        Scott = 2,
        Sqrt = 3,
        Stone = 4,
        Sturges = 5,
        Tensorflow = 6,
    }
}
