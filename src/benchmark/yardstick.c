// What one core can do: the reference experiment's full-batch step (538 colors, 3-16-2-16-3, normalized bottleneck, mean
// squared error, Adam), a whole epoch fused, in tiles that stay in the first cache, vectorized by the compiler.
//
//   gcc -O3 -march=native -ffast-math -mprefer-vector-width=512 yardstick.c -o yardstick -lm && ./yardstick [repeats]
//
// Prints one line of JSON: the median and best epochs a second of 500-epoch blocks, and the last loss.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define COLORS 538
#define TILES 4
#define TILE 136
#define UNITS 16
#define EPOCHS 500
#define MOST_REPEATS 1001

// Weights in the reference's order: row-major [out][in], then the biases of the layer.
struct network {
  float in[UNITS][3], in_bias[UNITS], latent[2][UNITS], latent_bias[2];
  float out[UNITS][2], out_bias[UNITS], rgb[3][UNITS], rgb_bias[3];
};
enum { COUNT = sizeof(struct network) / sizeof(float) };

// The last tile has six columns more than there are colors: what they add is multiplied by zero.
static float color[TILES][3][TILE], counts[TILES][TILE];
static struct network weight, slope, first, second;

static void fill_colors(void) {
  int n = 0;
  for (int hue = 0; hue < 360; hue++) {
    if (hue >= 150 && hue <= 240) continue;
    for (int level = 0; level < 2; level++, n++) {
      float value = level ? 1.f : .9f;
      for (int c = 0; c < 3; c++) {
        // The distance of the hue from where the channel is brightest, in sixths of the circle.
        float apart = fabsf(fmodf(hue / 60.f - 2 * c + 9, 6) - 3);
        color[n / TILE][c][n % TILE] = value * fminf(1, fmaxf(0, 2 - apart));
      }
      counts[n / TILE][n % TILE] = 1;
    }
  }
}

static float sum(const float *restrict a) {
  float s = 0;
  for (int i = 0; i < TILE; i++) s += a[i];
  return s;
}

static float dot(const float *restrict a, const float *restrict b) {
  float s = 0;
  for (int i = 0; i < TILE; i++) s += a[i] * b[i];
  return s;
}

static double tile(const float (*restrict x)[TILE], const float *restrict real) {
  static float hidden[UNITS][TILE], wide[UNITS][TILE], z[2][TILE], unit[2][TILE], scale[TILE];
  static float error[3][TILE], back[TILE], unit_back[2][TILE], z_back[2][TILE];
  double squared = 0;
  for (int j = 0; j < UNITS; j++)
    for (int i = 0; i < TILE; i++) {
      float s = weight.in_bias[j] + weight.in[j][0] * x[0][i] + weight.in[j][1] * x[1][i] + weight.in[j][2] * x[2][i];
      hidden[j][i] = s > 0 ? s : 0;
    }
  for (int c = 0; c < 2; c++) {
    for (int i = 0; i < TILE; i++) z[c][i] = weight.latent_bias[c];
    for (int j = 0; j < UNITS; j++)
      for (int i = 0; i < TILE; i++) z[c][i] += weight.latent[c][j] * hidden[j][i];
  }
  for (int i = 0; i < TILE; i++) {
    scale[i] = 1 / (sqrtf(z[0][i] * z[0][i] + z[1][i] * z[1][i]) + 1e-8f);
    unit[0][i] = z[0][i] * scale[i];
    unit[1][i] = z[1][i] * scale[i];
  }
  for (int j = 0; j < UNITS; j++)
    for (int i = 0; i < TILE; i++) {
      float s = weight.out_bias[j] + weight.out[j][0] * unit[0][i] + weight.out[j][1] * unit[1][i];
      wide[j][i] = s > 0 ? s : 0;
    }
  for (int c = 0; c < 3; c++) {
    static float y[TILE];
    float lost = 0;
    for (int i = 0; i < TILE; i++) y[i] = weight.rgb_bias[c];
    for (int j = 0; j < UNITS; j++)
      for (int i = 0; i < TILE; i++) y[i] += weight.rgb[c][j] * wide[j][i];
    for (int i = 0; i < TILE; i++) {
      float o = 1 / (1 + expf(-y[i])), off = (o - x[c][i]) * real[i];
      lost += off * off;
      error[c][i] = 2.f / (3 * COLORS) * off * o * (1 - o);
    }
    squared += lost;
    slope.rgb_bias[c] += sum(error[c]);
    for (int j = 0; j < UNITS; j++) slope.rgb[c][j] += dot(error[c], wide[j]);
  }
  memset(unit_back, 0, sizeof unit_back);
  for (int j = 0; j < UNITS; j++) {
    for (int i = 0; i < TILE; i++) {
      float s = weight.rgb[0][j] * error[0][i] + weight.rgb[1][j] * error[1][i] + weight.rgb[2][j] * error[2][i];
      back[i] = wide[j][i] > 0 ? s : 0;
    }
    for (int c = 0; c < 2; c++) {
      for (int i = 0; i < TILE; i++) unit_back[c][i] += weight.out[j][c] * back[i];
      slope.out[j][c] += dot(back, unit[c]);
    }
    slope.out_bias[j] += sum(back);
  }
  for (int i = 0; i < TILE; i++) {
    float along = unit_back[0][i] * unit[0][i] + unit_back[1][i] * unit[1][i];
    z_back[0][i] = (unit_back[0][i] - unit[0][i] * along) * scale[i];
    z_back[1][i] = (unit_back[1][i] - unit[1][i] * along) * scale[i];
  }
  for (int c = 0; c < 2; c++) {
    slope.latent_bias[c] += sum(z_back[c]);
    for (int j = 0; j < UNITS; j++) slope.latent[c][j] += dot(z_back[c], hidden[j]);
  }
  for (int j = 0; j < UNITS; j++) {
    for (int i = 0; i < TILE; i++) {
      float s = weight.latent[0][j] * z_back[0][i] + weight.latent[1][j] * z_back[1][i];
      back[i] = hidden[j][i] > 0 ? s : 0;
    }
    for (int c = 0; c < 3; c++) slope.in[j][c] += dot(back, x[c]);
    slope.in_bias[j] += sum(back);
  }
  return squared;
}

static double epoch(int step) {
  float *restrict w = (float *)&weight, *restrict g = (float *)&slope;
  float *restrict m = (float *)&first, *restrict v = (float *)&second;
  double squared = 0;
  memset(&slope, 0, sizeof slope);
  for (int t = 0; t < TILES; t++) squared += tile(color[t], counts[t]);
  float of_first = 1 - powf(.9f, step), of_second = 1 - powf(.999f, step);
  for (int i = 0; i < COUNT; i++) {
    m[i] = .9f * m[i] + .1f * g[i];
    v[i] = .999f * v[i] + .001f * g[i] * g[i];
    w[i] -= .001f * (m[i] / of_first) / (sqrtf(v[i] / of_second) + 1e-8f);
  }
  return squared / (3 * COLORS);
}

// Uniform in plus and minus one over the root of the inputs, as PyTorch begins; the same in every block.
static void draw(float *w, int count, int inputs) {
  for (int i = 0; i < count; i++) w[i] = (rand() / (float)RAND_MAX * 2 - 1) / sqrtf(inputs);
}

static void begin(void) {
  srand(1);
  draw(weight.in[0], 4 * UNITS, 3);
  draw(weight.latent[0], 2 * UNITS + 2, UNITS);
  draw(weight.out[0], 3 * UNITS, 2);
  draw(weight.rgb[0], 3 * UNITS + 3, UNITS);
  memset(&first, 0, sizeof first);
  memset(&second, 0, sizeof second);
}

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec + now.tv_nsec * 1e-9;
}

static int by_size(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(int argc, char **argv) {
  static double rates[MOST_REPEATS];
  int repeats = argc > 1 ? atoi(argv[1]) : 41;
  double loss = 0;
  if (repeats < 1 || repeats > MOST_REPEATS) {
    fprintf(stderr, "repeats must be from 1 to %d\n", MOST_REPEATS);
    return 2;
  }
  fill_colors();
  for (int r = 0; r < repeats; r++) {
    begin();
    double begun = seconds();
    for (int step = 1; step <= EPOCHS; step++) loss = epoch(step);
    rates[r] = EPOCHS / (seconds() - begun);
  }
  qsort(rates, repeats, sizeof *rates, by_size);
  printf("{\"epochs\": %d, \"epochsPerSecond\": %.1f, \"best\": %.1f, \"finalLoss\": %.6f}\n", EPOCHS,
         rates[repeats / 2], rates[repeats - 1], loss);
  return 0;
}
